package cn.xiaowu.device.bench.qrset;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a set of pictures for `bin/bench qr`.
@Command(
        name = "qr-set",
        description = "Makes pictures of codes as bad cameras take them, for bin/bench qr.",
        mixinStandardHelpOptions = true)
public final class QrSet implements Callable<Integer> {
    private static final List<ErrorCorrectionLevel> LEVELS =
            List.of(ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H);

    @Parameters(paramLabel = "DIR", description = "folder to write to; made if it is not there")
    private Path folder = Path.of("");

    @Option(names = "--count", description = "how many pictures; default ${DEFAULT-VALUE}")
    private int count = 200;

    @Option(names = "--seed", description = "another seed gives other pictures; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--hardness", description = "0 for good pictures, 1 for bad ones; default ${DEFAULT-VALUE}")
    private double hardness = 0.3;

    @Option(names = "--photos", description = "pictures as of telephones, of all kinds of codes, in place of bad ones")
    private boolean photos;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (int number = 0; number < count; number++) {
            write(number);
        }
        return 0;
    }

    private void write(int number) throws IOException {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        Payload payload = photos ? PhotoPayload.any(random) : Payload.any(random);
        BitMatrix code = payload.encode(LEVELS.get(random.nextInt(LEVELS.size())));
        String name = String.format(Locale.ROOT, "%05d", number);
        if (payload.binary()) {
            Files.write(folder.resolve(name + ".bin"), payload.text().getBytes(StandardCharsets.ISO_8859_1));
        } else {
            Files.writeString(folder.resolve(name + ".txt"), payload.text());
        }
        if (photos) {
            Photo photo = Photo.any(random, code.getWidth(), hardness);
            PhotoCamera camera = new PhotoCamera(photo, code, random);
            while (!camera.isReadable()) {
                camera = new PhotoCamera(photo, code, random);
            }
            save(camera.take().toImage(), photo.jpeg(), folder.resolve(name));
        } else {
            Scene scene = Scene.any(random, code.getWidth(), hardness);
            save(new Painter(scene, code, random).paint().toImage(), scene.jpeg(), folder.resolve(name));
        }
    }

    private static void save(BufferedImage image, double quality, Path file) throws IOException {
        if (quality > 1) {
            ImageIO.write(
                    image,
                    "png",
                    file.resolveSibling(file.getFileName() + ".png").toFile());
            return;
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(
                file.resolveSibling(file.getFileName() + ".jpg").toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}

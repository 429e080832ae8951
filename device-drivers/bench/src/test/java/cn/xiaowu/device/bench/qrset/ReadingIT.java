package cn.xiaowu.device.bench.qrset;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.camera.FrameCode;
import cn.xiaowu.device.camera.QrFrameReader;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The reader before pictures that nobody has seen: as many read as ever, and none wrong.
class ReadingIT {
    private static final int PICTURES = 40;

    @Test
    void readsMostBadPicturesAndNoneWrong() {
        long read = pictures(11_000).filter(ReadingIT::readsABadPicture).count();

        assertThat(read).isGreaterThanOrEqualTo(PICTURES * 9 / 10);
    }

    private static boolean readsABadPicture(Random random) {
        Payload payload = Payload.any(random);
        BitMatrix code = payload.encode(ErrorCorrectionLevel.M);
        Optional<FrameCode> answer = read(Scene.any(random, code.getWidth(), 0.5), code, random);
        answer.ifPresent(one -> assertThat(payload.isIn(one)).isTrue());
        return answer.isPresent();
    }

    @Test
    void readsNothingWhereThereIsNoCode() {
        pictures(12_000)
                .forEach(random -> assertThat(read(Scene.any(random, 25, 1), new BitMatrix(25), random))
                        .isEmpty());
    }

    @Test
    void readsADamagedCodeRightOrNotAtAll() {
        var payload = new Payload("https://example.org/damaged", StandardCharsets.ISO_8859_1, false, false);
        pictures(13_000).forEach(random -> {
            BitMatrix code = payload.encode(ErrorCorrectionLevel.L);
            Damage.spill(code, 0.25, random);
            read(Scene.any(random, code.getWidth(), 0.2), code, random)
                    .ifPresent(one -> assertThat(one.text()).isEqualTo(payload.text()));
        });
    }

    /// Each picture by its own seed, so that they are the same however many processors share the work.
    private static Stream<Random> pictures(long seed) {
        return LongStream.range(seed, seed + PICTURES).parallel().mapToObj(Random::new);
    }

    @Test
    void readsMostPhotographsAndNoneWrong() {
        long read = photographs(14_000).filter(ReadingIT::readsAPhotograph).count();

        assertThat(read).isGreaterThanOrEqualTo(PICTURES * 9 / 10);
    }

    private static boolean readsAPhotograph(RandomGenerator random) {
        Payload payload = PhotoPayload.any(random);
        BitMatrix code = payload.encode(ErrorCorrectionLevel.H);
        Optional<FrameCode> answer = read(Photo.any(random, code.getWidth(), 0.2), code, random);
        answer.ifPresent(one -> assertThat(payload.isIn(one)).isTrue());
        return answer.isPresent();
    }

    @Test
    void readsNothingInPhotographsWithoutACode() {
        photographs(15_000)
                .forEach(random -> assertThat(read(Photo.ofBooth(random, 29, 0.5), new BitMatrix(29), random))
                        .isEmpty());
    }

    @Test
    void readsPhotographsOfRuinedCodesRightOrNotAtAll() {
        photographs(16_000).forEach(random -> {
            Payload payload = Payload.any(random);
            BitMatrix code = payload.encode(ErrorCorrectionLevel.L);
            Damage.spill(code, random.nextDouble(0.02, 0.4), random);
            read(Photo.ofBooth(random, code.getWidth(), 0.3), code, random)
                    .ifPresent(one -> assertThat(payload.isIn(one)).isTrue());
        });
    }

    private static Stream<RandomGenerator> photographs(long seed) {
        return LongStream.range(seed, seed + PICTURES).parallel().mapToObj(SplittableRandom::new);
    }

    @Test
    void drawsTheSamePictureFromTheSameSeed() {
        assertThat(picture(5)).isEqualTo(picture(5)).isNotEqualTo(picture(6));
    }

    private static byte[] picture(long seed) {
        var random = new Random(seed);
        BitMatrix code = Payload.any(random).encode(ErrorCorrectionLevel.Q);
        return new Painter(Scene.any(random, code.getWidth(), 1), code, random)
                .paint()
                .pixels();
    }

    private static Optional<FrameCode> read(Scene scene, BitMatrix code, Random random) {
        return reader().read(new Painter(scene, code, random).paint().pixels(), scene.width(), scene.height());
    }

    private static Optional<FrameCode> read(Photo photo, BitMatrix code, RandomGenerator random) {
        return reader().read(new PhotoCamera(photo, code, random).take().pixels(), photo.width(), photo.height());
    }

    /// One for each picture: a reader is for one thread.
    private static QrFrameReader reader() {
        return new QrFrameReader(Duration.ofSeconds(20));
    }
}

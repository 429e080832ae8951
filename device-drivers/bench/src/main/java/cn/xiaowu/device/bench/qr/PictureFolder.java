package cn.xiaowu.device.bench.qr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds the pictures of a folder that have something to compare with.
final class PictureFolder {
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

    private PictureFolder() {}

    /// Pictures in a folder and its subfolders, by name, those without a `.txt` or `.bin` left out.
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(PictureFolder::isPicture)
                    .filter(Expected::isThere)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}

package cn.xiaowu.device.bench.qr;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What a picture's code should say: a text, or bytes that are no text.
///
/// @param text the text; for bytes, each byte as one character (ISO 8859-1)
/// @param binary whether bytes are meant, so that a reader that gives these very bytes is right whatever text it made
record Expected(String text, boolean binary) {

    /// Whether there is something to compare a picture with.
    static boolean isThere(Path picture) {
        return Files.exists(beside(picture, ".txt")) || Files.exists(beside(picture, ".bin"));
    }

    /// Reads what stands beside a picture: the `.txt`, or the `.bin` where there is none.
    static Expected of(Path picture) throws IOException {
        Path text = beside(picture, ".txt");
        return Files.exists(text)
                ? new Expected(withoutMark(read(text, StandardCharsets.UTF_8)), false)
                : new Expected(read(beside(picture, ".bin"), StandardCharsets.ISO_8859_1), true);
    }

    /// Whether this was read. One line break at the end of a text file may be the editor's, not the code's.
    boolean isWhatWasRead(Answer answer) {
        if (binary) {
            return text.equals(answer.text())
                    || Arrays.equals(text.getBytes(StandardCharsets.ISO_8859_1), answer.bytes());
        }
        return text.equals(answer.text()) || withoutLastBreak(text).equals(answer.text());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String withoutLastBreak(String text) {
        if (text.endsWith("\r\n")) {
            return text.substring(0, text.length() - 2);
        }
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static String read(Path file, Charset charset) throws IOException {
        return new String(Files.readAllBytes(file), charset);
    }

    private static Path beside(Path picture, String ending) {
        String name = picture.getFileName().toString();
        return picture.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }
}

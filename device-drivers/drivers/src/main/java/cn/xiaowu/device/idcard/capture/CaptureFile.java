package cn.xiaowu.device.idcard.capture;

import java.nio.charset.StandardCharsets;

/// Tells a capture that was kept as raw bytes from one that was written in hexadecimal.
public final class CaptureFile {
    private CaptureFile() {}

    /// The bytes of a capture, raw or hexadecimal.
    ///
    /// @param file what is in the file
    /// @return the bytes; or what is wrong, if the file is text and yet no hexadecimal
    public static HexText.Result bytes(byte[] file) {
        return isText(file) ? HexText.read(new String(file, StandardCharsets.UTF_8)) : new HexText.Bytes(file.clone());
    }

    /// Frames begin with bytes above 127, and text has no control characters: so a file of printable ASCII is text,
    /// behind a byte order mark too.
    private static boolean isText(byte[] file) {
        boolean marked = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        for (int i = marked ? 3 : 0; i < file.length; i++) {
            boolean printable = file[i] >= ' ' && file[i] < 127;
            if (!printable && file[i] != '\t' && file[i] != '\r' && file[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}

package cn.xiaowu.device.idcard.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Any file in place of a capture: bytes, or a place in the text, and never an exception.
public final class HexTextFuzz {
    private HexTextFuzz() {}

    /// What technicians paste.
    public static List<byte[]> seeds() {
        return List.of(
                "AA AA AA 96 69\r\n00 03 20 01 22".getBytes(StandardCharsets.US_ASCII),
                "0xAA, 0x5, 0XAA".getBytes(StandardCharsets.US_ASCII),
                "AA:AA-9".getBytes(StandardCharsets.US_ASCII));
    }

    /// Tries one input.
    ///
    /// @param input the file
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        if (HexText.read(text) instanceof HexText.Wrong wrong) {
            boolean inside = wrong.offset() >= 0 && wrong.offset() < text.length();
            if (!inside || wrong.line() < 1 || wrong.column() < 1) {
                throw new AssertionError("wrong at a place that is none: " + wrong);
            }
        }
        if (CaptureFile.bytes(input) instanceof HexText.Bytes bytes && bytes.bytes().length > input.length) {
            throw new AssertionError("more bytes than the file has");
        }
    }
}

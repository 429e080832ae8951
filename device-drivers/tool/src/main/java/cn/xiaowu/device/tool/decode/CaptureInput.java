package cn.xiaowu.device.tool.decode;

import cn.xiaowu.device.idcard.capture.CaptureFile;
import cn.xiaowu.device.idcard.capture.HexText;
import cn.xiaowu.device.tool.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a capture, raw or hexadecimal, from a file or standard input.
public final class CaptureInput {
    /// More than an hour of a line that never rests.
    static final int LARGEST = 64 << 20;

    private static final String STANDARD_INPUT = "-";

    private CaptureInput() {}

    /// Reads it.
    ///
    /// @param name a file, or `-`
    /// @param standardInput what `-` means
    /// @throws Refusal if it can't be read, is too large, empty, or text that is no hexadecimal
    public static byte[] read(String name, InputStream standardInput) {
        byte[] raw = raw(name, standardInput);
        if (raw.length > LARGEST) {
            throw Refusal.usage(name + " 超过 64 MiB：请分段解析", name + " is larger than 64 MiB: decode it in parts");
        }
        if (raw.length == 0) {
            throw Refusal.usage(name + " 是空的", name + " is empty");
        }
        return switch (CaptureFile.bytes(raw)) {
            case HexText.Bytes(var bytes) -> bytes;
            case HexText.Wrong wrong -> throw refusal(name, wrong);
        };
    }

    private static byte[] raw(String name, InputStream standardInput) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                return standardInput.readNBytes(LARGEST + 1);
            }
            try (InputStream file = Files.newInputStream(Path.of(name))) {
                return file.readNBytes(LARGEST + 1);
            }
        } catch (IOException e) {
            throw Refusal.usage("读不到 " + name, name + " can't be read");
        }
    }

    private static Refusal refusal(String name, HexText.Wrong wrong) {
        String where = "第 " + wrong.line() + " 行第 " + wrong.column() + " 列（偏移 " + wrong.offset() + "）";
        String place = "line " + wrong.line() + ", column " + wrong.column() + " (offset " + wrong.offset() + ")";
        return switch (wrong.reason()) {
            case NO_DIGIT ->
                Refusal.usage(name + " " + where + "不是十六进制数字", name + ", " + place + ": no hexadecimal digit");
            case HALF_A_BYTE ->
                Refusal.usage(name + " " + where + "只有半个字节", name + ", " + place + ": half a byte, a digit is missing");
            case NOTHING_BEHIND_0X ->
                Refusal.usage(name + " " + where + "的 0x 后没有数字", name + ", " + place + ": nothing behind 0x");
        };
    }
}

package cn.xiaowu.device.tool.decode;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.idcard.SamGap;
import java.util.Locale;

/// Why bytes are no frame, for people.
final class GapWords {
    private GapWords() {}

    static Wording of(SamGap gap) {
        return switch (gap) {
            case SamGap.NoPreamble() -> new Wording("不是帧：没有帧头 AA AA AA 96 69", "no frame: it does not begin as one");
            case SamGap.ImpossibleLength(int announced) ->
                new Wording("不是帧：长度 " + announced + " 不可能", "no frame: no frame has a length of " + announced);
            case SamGap.WrongChecksum(int _, int expected, int found) ->
                new Wording(
                        "校验和错误：应为 " + hex(expected) + "，实为 " + hex(found),
                        "wrong checksum: should be " + hex(expected) + ", is " + hex(found));
            case SamGap.CutOff(int frameLength, int present) ->
                new Wording(
                        "帧不完整：共 " + known(frameLength) + " 字节，只有 " + present,
                        "cut off: " + present + " of " + known(frameLength) + " bytes came");
        };
    }

    /// Where the length was cut off too, nobody knows it.
    private static String known(int frameLength) {
        return frameLength == 0 ? "?" : String.valueOf(frameLength);
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "%02X", value);
    }
}

package cn.xiaowu.device.idcard.capture;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.idcard.SamGap;
import java.util.HexFormat;

/// Says in a sentence what a finding is. Holds nothing personal: a card's fields are for
/// [cn.xiaowu.device.idcard.CardFields].
public final class FindingText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FindingText() {}

    /// The sentence, in both languages.
    public static Wording of(Finding finding) {
        return switch (finding) {
            case Finding.Command command -> command(command);
            case Finding.Answer answer -> answer(answer);
            case Finding.Stretch stretch -> gap(stretch.gap());
        };
    }

    private static Wording command(Finding.Command command) {
        String code = HEX.toHexDigits((short) command.code());
        return command.command()
                .map(known -> new Wording(
                        "命令 " + code + "：" + known.title().chinese(),
                        "command " + code + ": " + known.title().english()))
                .orElseGet(() -> new Wording("未知命令 " + code, "a command that no table has: " + code));
    }

    private static Wording answer(Finding.Answer answer) {
        String code = HEX.toHexDigits((byte) answer.code());
        Wording meaning = answer.status().meaning();
        return answer.asked()
                .map(asked -> new Wording(
                        "应答“" + asked.title().chinese() + "” " + code + "：" + meaning.chinese(),
                        "answer " + code + " to " + asked.title().english() + ": " + meaning.english()))
                .orElseGet(() -> new Wording(
                        "应答 " + code + "：" + meaning.chinese(), "answer " + code + ": " + meaning.english()));
    }

    private static Wording gap(SamGap gap) {
        return switch (gap) {
            case SamGap.NoPreamble() -> new Wording("不是帧：没有帧头 AA AA AA 96 69", "no frame: no preamble AA AA AA 96 69");
            case SamGap.ImpossibleLength(int announced) ->
                new Wording(
                        "不是帧：长度 " + announced + " 超出 3 到 2400",
                        "no frame: the length " + announced + " is not between 3 and 2400");
            case SamGap.WrongChecksum(int length, int expected, int found) ->
                checksum(length, hex(expected), hex(found));
            case SamGap.CutOff(int length, int present) -> cutOff(length, present);
        };
    }

    private static Wording checksum(int length, String expected, String found) {
        return new Wording(
                "校验和错误：" + length + " 字节的帧应为 " + expected + "，实为 " + found,
                "wrong checksum: a frame of " + length + " bytes should end in " + expected + " and ends in " + found);
    }

    private static Wording cutOff(int length, int present) {
        if (length == 0) {
            return new Wording("帧不完整：缺少长度", "cut off: a frame begins and its length is missing");
        }
        return new Wording(
                "帧不完整：共 " + length + " 字节，只有 " + present + " 字节",
                "cut off: a frame of " + length + " bytes, of which " + present + " came");
    }

    private static String hex(int value) {
        return HEX.toHexDigits((byte) value);
    }
}

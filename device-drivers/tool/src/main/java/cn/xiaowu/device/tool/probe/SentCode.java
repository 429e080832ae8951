package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.scan.AimId;
import cn.xiaowu.device.scan.CodeEnd;
import cn.xiaowu.device.scan.CodeText;
import cn.xiaowu.device.scan.ScannedCode;
import cn.xiaowu.device.scan.TextEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a scanner sends codes, as one of them shows. What the code says may be personal and is not kept.
///
/// @param bytes how many bytes the code has
/// @param end what stands behind it
/// @param aim the AIM identifier before it, such as `]Q1 (qr)`; empty if there seems to be none
/// @param encoding how its bytes are text
/// @param plausible whether it is a code at all: at a wrong speed other bytes come
record SentCode(int bytes, CodeEnd end, Optional<String> aim, TextEncoding encoding, boolean plausible) {
    private static final byte STX = 2;
    private static final byte ETX = 3;
    private static final int GROUP_SEPARATOR = 0x1D;
    private static final int AIM_BYTES = 3;

    /// Looks at what came between two silences.
    static SentCode of(byte[] sent) {
        CodeEnd end = endOf(sent);
        byte[] code = Arrays.copyOfRange(sent, end == CodeEnd.STX_ETX ? 1 : 0, sent.length - lengthOf(end));
        ScannedCode read = CodeText.read(code);
        boolean plausible = code.length > 0 && isText(read, code);
        Optional<String> aim = plausible ? AimId.at(code).map(id -> name(code, id)) : Optional.empty();
        Arrays.fill(code, (byte) 0);
        return new SentCode(code.length, end, aim, read.encoding(), plausible);
    }

    private static CodeEnd endOf(byte[] sent) {
        byte last = sent[sent.length - 1];
        byte before = sent.length > 1 ? sent[sent.length - 2] : 0;
        return switch (last) {
            case '\n' -> before == '\r' ? CodeEnd.CR_LF : CodeEnd.LF;
            case '\r' -> CodeEnd.CR;
            case '\t' -> CodeEnd.TAB;
            case ETX -> sent[0] == STX ? CodeEnd.STX_ETX : CodeEnd.NOTHING;
            default -> CodeEnd.NOTHING;
        };
    }

    private static int lengthOf(CodeEnd end) {
        return switch (end) {
            case CR_LF -> 2;
            case NOTHING -> 0;
            default -> 1;
        };
    }

    /// At a wrong speed hardly any bytes are UTF-8, but some are GB 18030 by chance: of that half has to be ASCII.
    private static boolean isText(ScannedCode read, byte[] code) {
        boolean printable = read.text().chars().noneMatch(each -> Character.isISOControl(each) && !isAllowed(each));
        return printable
                && switch (read.encoding()) {
                    case GUESSED -> false;
                    case GB18030 -> asciiIn(code) * 2 >= code.length;
                    default -> true;
                };
    }

    private static boolean isAllowed(int control) {
        return control == GROUP_SEPARATOR || control == '\r' || control == '\n' || control == '\t';
    }

    private static int asciiIn(byte[] code) {
        int ascii = 0;
        for (byte value : code) {
            ascii += value >= 0 ? 1 : 0;
        }
        return ascii;
    }

    /// What was seen.
    Wording wording() {
        String charset = encoding == TextEncoding.GB18030 ? "GB 18030" : StandardCharsets.UTF_8.name();
        String chineseAim = aim.map(id -> "，AIM 标识 " + id).orElse("，无 AIM 标识");
        String englishAim = aim.map(id -> ", AIM identifier " + id).orElse(", no AIM identifier");
        return new Wording(
                "读到 " + bytes + " 字节的码，结尾 " + endName("无") + chineseAim + "，" + charset,
                "a code of " + bytes + " bytes, ended by " + endName("nothing") + englishAim + ", " + charset);
    }

    /// What the booth's program, which takes line ends and nothing else for the scanner's own, can't use.
    Optional<Wording> advice() {
        boolean frames = end == CodeEnd.TAB || end == CodeEnd.STX_ETX;
        return aim.isEmpty() && !frames
                ? Optional.empty()
                : Optional.of(new Wording(
                        "晓屋程序只认 CR、LF 结尾：请按扫码器手册关闭 AIM 标识和其他前后缀",
                        "the booth's program takes CR and LF only: turn AIM identifiers and other prefixes off"));
    }

    private String endName(String nothing) {
        return switch (end) {
            case CR_LF -> "CR LF";
            case STX_ETX -> "STX ETX";
            case NOTHING, ANY_LINE_END -> nothing;
            case CR, LF, TAB -> end.name();
        };
    }

    private static String name(byte[] code, AimId id) {
        String sent = new String(code, 0, AIM_BYTES, StandardCharsets.US_ASCII);
        return sent + " (" + id.symbology().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }
}

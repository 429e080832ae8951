package cn.xiaowu.device.sim.printer;

import java.nio.charset.Charset;
import java.util.Map;

/// How a printer takes bytes for characters. In Chinese mode, which Chinese models are in when switched on, two bytes
/// of
/// GBK are one character; out of it every byte is one, of the code page chosen by `ESC t`. For one thread at a time.
final class CharacterMode {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String USUAL_PAGE = "IBM437";
    private static final Map<Integer, String> PAGES = Map.of(
            0, USUAL_PAGE,
            2, "IBM850",
            3, "IBM860",
            4, "IBM863",
            5, "IBM865",
            16, "windows-1252",
            17, "IBM866",
            18, "IBM852",
            19, "IBM00858");

    private boolean chinese = true;
    private Charset page = Charset.forName(USUAL_PAGE);

    /// Whether there is such a code page.
    static boolean isPage(int number) {
        return PAGES.containsKey(number);
    }

    /// Takes a command that changes the mode; any other changes nothing.
    void follow(EscPosCommand command) {
        switch (command) {
            case EscPosCommand.Initialise() -> {
                chinese = true;
                page = Charset.forName(USUAL_PAGE);
            }
            case EscPosCommand.ChineseMode(boolean on) -> chinese = on;
            case EscPosCommand.CodePage(int number) -> page = Charset.forName(PAGES.getOrDefault(number, USUAL_PAGE));
            default -> {}
        }
    }

    /// Whether a byte may be the first of two.
    boolean isFirstOfTwo(byte value) {
        return chinese && (value & 0xFF) >= 0x81 && (value & 0xFF) <= 0xFE;
    }

    /// Whether a byte may be the second of two. A printer looks whether it is; if not, each of them stands for itself.
    static boolean isSecondOfTwo(byte value) {
        int number = value & 0xFF;
        return number >= 0x40 && number <= 0xFE && number != 0x7F;
    }

    /// The character of two bytes.
    static EscPosCommand.Print two(byte[] bytes) {
        return new EscPosCommand.Print(new String(bytes, GBK).charAt(0), true);
    }

    /// The character of one byte.
    EscPosCommand.Print one(byte value) {
        return new EscPosCommand.Print(new String(new byte[] {value}, page).charAt(0), false);
    }
}

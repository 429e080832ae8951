package cn.xiaowu.device.sim.printer;

import java.util.HexFormat;

/// One thing that a printer was told, to be done in its turn.
sealed interface EscPosCommand {
    /// `ESC @`: begin anew.
    record Initialise() implements EscPosCommand {}

    /// A character to print.
    ///
    /// @param character the character
    /// @param chinese whether it is one of two bytes, and as wide as two others
    record Print(char character, boolean chinese) implements EscPosCommand {}

    /// `LF`: end of line.
    record EndLine() implements EscPosCommand {}

    /// `ESC a`: where lines stand.
    ///
    /// @param mode 0 left, 1 middle, 2 right
    record Align(int mode) implements EscPosCommand {}

    /// `GS !`: how large characters are, Chinese ones too.
    ///
    /// @param width times, from 1
    /// @param height times, from 1
    record Size(int width, int height) implements EscPosCommand {}

    /// `FS &` and `FS .`: whether two bytes are a Chinese character.
    ///
    /// @param on whether they are
    record ChineseMode(boolean on) implements EscPosCommand {}

    /// `FS !` and `FS W`: how large Chinese characters are.
    ///
    /// @param width times, 1 or 2
    /// @param height times, 1 or 2
    record ChineseSize(int width, int height) implements EscPosCommand {}

    /// `FS S`: how much room Chinese characters have around them.
    ///
    /// @param left dots before each
    /// @param right dots behind each
    record ChineseSpace(int left, int right) implements EscPosCommand {}

    /// `ESC t`: what bytes mean that are not Chinese.
    ///
    /// @param number the code page's number, by Epson's list
    record CodePage(int number) implements EscPosCommand {}

    /// `ESC d`: blank lines.
    ///
    /// @param lines how many
    record Feed(int lines) implements EscPosCommand {}

    /// `GS V`: cut.
    ///
    /// @param full whether the paper falls; otherwise a small bridge holds it
    /// @param feed dots fed before, beyond those to the knife
    record Cut(boolean full, int feed) implements EscPosCommand {}

    /// `GS ( k`, function 81: print the QR code.
    record QrPrint() implements EscPosCommand {}

    /// `ESC 3`: how high a line is.
    ///
    /// @param dots how many dots at least
    record LineHeight(int dots) implements EscPosCommand {}

    /// `ESC E`: bold or not.
    ///
    /// @param on whether it is
    record Bold(boolean on) implements EscPosCommand {}

    /// `GS v 0`: dots.
    ///
    /// @param rowBytes bytes a row
    /// @param bits the rows
    /// @param across how many printed dots wide each is, 1 or 2
    /// @param down how many printed dots high each is, 1 or 2
    record Dots(int rowBytes, byte[] bits, int across, int down) implements EscPosCommand {}

    /// `GS k`: a bar code.
    ///
    /// @param ean whether it is an EAN-13; otherwise Code 128
    /// @param data what it says
    record Bars(boolean ean, String data) implements EscPosCommand {}

    /// `GS r` and `ESC v`: how are you, once you have done what you were told?
    ///
    /// @param paper whether about the paper; otherwise about the drawer
    record AskInTurn(boolean paper) implements EscPosCommand {}

    /// Something that is known and leaves no trace on paper.
    record Nothing() implements EscPosCommand {}

    /// Something that this printer does not know, and skips.
    ///
    /// @param name its first bytes in hexadecimal
    record Unknown(String name) implements EscPosCommand {
        private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

        static Unknown of(byte... begin) {
            return new Unknown(HEX.formatHex(begin));
        }
    }

    /// How codes will look that are printed later.
    sealed interface CodeSetting extends EscPosCommand {}

    /// `GS ( k`, function 67: how large a QR code's squares are.
    ///
    /// @param dots a side
    record QrModule(int dots) implements CodeSetting {}

    /// `GS ( k`, function 69: how much of a QR code may be damaged.
    ///
    /// @param level 48 to 51
    record QrLevel(int level) implements CodeSetting {}

    /// `GS ( k`, function 80: what a QR code says.
    ///
    /// @param data its bytes
    record QrStore(byte[] data) implements CodeSetting {}

    /// `GS h`: how high bar codes are.
    ///
    /// @param dots how many
    record BarHeight(int dots) implements CodeSetting {}

    /// `GS w`: how wide a bar code's thinnest bar is.
    ///
    /// @param dots how many
    record BarWidth(int dots) implements CodeSetting {}

    /// `GS H`: where a bar code's text stands.
    ///
    /// @param above whether above it
    /// @param below whether below it
    record BarLabel(boolean above, boolean below) implements CodeSetting {}
}

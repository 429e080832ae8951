package cn.xiaowu.device.sim.printer;

import com.google.zxing.common.BitMatrix;
import java.util.List;

/// Something on the paper, as high as it is.
sealed interface PaperPiece {
    /// How many dots high.
    int height();

    /// A line of text.
    ///
    /// @param glyphs its characters
    /// @param align where it stands
    /// @param height how many dots high
    record Row(List<Glyph> glyphs, Align align, int height) implements PaperPiece {
        int width() {
            return glyphs.stream().mapToInt(Glyph::advance).sum();
        }
    }

    /// A character.
    ///
    /// @param character the character
    /// @param chinese whether its cell is as wide as high, before it grows
    /// @param before white dots before it
    /// @param width how many dots wide its cell is
    /// @param advance how many dots until the next character
    /// @param height how many dots high
    /// @param bold whether it is bold
    record Glyph(char character, boolean chinese, int before, int width, int advance, int height, boolean bold) {}

    /// A QR code.
    ///
    /// @param code its squares, without quiet zone
    /// @param module dots a side of a square
    /// @param align where it stands
    record Qr(BitMatrix code, int module, Align align) implements PaperPiece {
        int width() {
            return code.getWidth() * module;
        }

        @Override
        public int height() {
            return code.getHeight() * module;
        }
    }

    /// Dots as they were sent, each printed once or twice in both directions.
    ///
    /// @param rowBytes bytes a row
    /// @param bits the rows
    /// @param across how many printed dots wide each is, 1 or 2
    /// @param down how many printed dots high each is, 1 or 2
    /// @param align where they stand
    record Dots(int rowBytes, byte[] bits, int across, int down, Align align) implements PaperPiece {
        boolean isBlack(int x, int y) {
            int sent = x / across;
            return (bits[y / down * rowBytes + sent / 8] & (0x80 >> (sent % 8))) != 0;
        }

        int width() {
            return rowBytes * 8 * across;
        }

        @Override
        public int height() {
            return bits.length / rowBytes * down;
        }
    }

    /// A bar code.
    ///
    /// @param bars which of its columns are black
    /// @param thin dots across a column
    /// @param height how many dots high
    /// @param align where it stands
    record Bars(boolean[] bars, int thin, int height, Align align) implements PaperPiece {}

    /// Nothing.
    ///
    /// @param height how many dots high
    record Blank(int height) implements PaperPiece {}

    /// Where the paper was cut.
    ///
    /// @param full whether it was cut through
    record CutMark(boolean full) implements PaperPiece {
        @Override
        public int height() {
            return 40;
        }
    }

    /// Where a line stands.
    enum Align {
        LEFT,
        MIDDLE,
        RIGHT;

        static Align of(int mode) {
            return switch (mode) {
                case 1, 49 -> MIDDLE;
                case 2, 50 -> RIGHT;
                default -> LEFT;
            };
        }

        /// Where something that wide begins on paper that wide.
        int left(int width, int paper) {
            int room = Math.max(0, paper - width);
            return switch (this) {
                case LEFT -> 0;
                case MIDDLE -> room / 2;
                case RIGHT -> room;
            };
        }
    }
}

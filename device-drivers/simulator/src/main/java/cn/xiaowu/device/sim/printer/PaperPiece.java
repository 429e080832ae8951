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
            return glyphs.stream().mapToInt(Glyph::width).sum();
        }
    }

    /// A character.
    ///
    /// @param character the character
    /// @param width how many dots wide
    /// @param height how many dots high
    record Glyph(char character, int width, int height) {}

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

    /// Nothing.
    ///
    /// @param height how many dots high
    record Blank(int height) implements PaperPiece {}

    /// Where the paper was cut.
    record CutMark() implements PaperPiece {
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

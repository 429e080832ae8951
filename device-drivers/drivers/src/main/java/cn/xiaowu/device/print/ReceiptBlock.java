package cn.xiaowu.device.print;

/// A piece of a receipt. Printed without its text.
public sealed interface ReceiptBlock {
    /// A line of text; the printer breaks it where the paper ends.
    ///
    /// @param text what it says
    /// @param big whether it is twice as wide and high
    /// @param centred whether it stands in the middle
    record Line(String text, boolean big, boolean centred) implements ReceiptBlock {
        @Override
        public String toString() {
            return "Line[" + text.length() + " characters]";
        }
    }

    /// A QR code, in the middle.
    ///
    /// @param text what it says
    /// @param moduleDots dots a side of its smallest square, 1 to 16
    record Qr(String text, int moduleDots) implements ReceiptBlock {
        /// Checks what the printer could not do.
        public Qr {
            if (moduleDots < 1 || moduleDots > 16) {
                throw new IllegalArgumentException("a QR code's squares have 1 to 16 dots, not " + moduleDots);
            }
        }

        @Override
        public String toString() {
            return "Qr[" + text.length() + " characters]";
        }
    }

    /// Blank paper.
    ///
    /// @param lines how many lines, 0 to 255
    record Feed(int lines) implements ReceiptBlock {
        /// Checks what the printer could not do.
        public Feed {
            if (lines < 0 || lines > 255) {
                throw new IllegalArgumentException("the paper is fed by 0 to 255 lines, not " + lines);
            }
        }
    }

    /// Cut, but for a small bridge, so that the paper does not fall to the floor.
    record Cut() implements ReceiptBlock {}
}

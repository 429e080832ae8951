package cn.xiaowu.device.print;

import java.util.List;
import java.util.regex.Pattern;

/// A piece of a receipt. Printed without its text.
public sealed interface ReceiptBlock {
    /// A paragraph; broken into lines where the paper ends, and at line feeds.
    ///
    /// @param text what it says
    /// @param style how its characters look
    /// @param alignment where its lines stand
    record Text(String text, TextStyle style, Alignment alignment) implements ReceiptBlock {
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /// Cells side by side, with one column of space between them.
    ///
    /// @param cells from the left, 1 to 8
    /// @param bold whether they are bold
    record Columns(List<Column> cells, boolean bold) implements ReceiptBlock {
        /// Copies the cells.
        public Columns {
            cells = List.copyOf(cells);
            if (cells.isEmpty() || cells.size() > 8) {
                throw new IllegalArgumentException("a row has 1 to 8 cells, not " + cells.size());
            }
        }
    }

    /// A line across the paper.
    ///
    /// @param dashed whether it is dashed
    record Rule(boolean dashed) implements ReceiptBlock {}

    /// A QR code, in the middle.
    ///
    /// @param text what it says
    /// @param moduleDots dots a side of its smallest square, 1 to 16; fewer if it would not fit otherwise
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

    /// A bar code, in the middle, with its text below.
    ///
    /// @param kind which one
    /// @param data what it says
    /// @param height dots, 1 to 255
    record Barcode(Kind kind, String data, int height) implements ReceiptBlock {
        /// Checks what the code could not say. A text that fits is known only with the paper.
        public Barcode {
            if (!kind.allowed.matcher(data).matches()) {
                throw new IllegalArgumentException(kind + " can't say that");
            }
            if (height < 1 || height > 255) {
                throw new IllegalArgumentException("a bar code is 1 to 255 dots high, not " + height);
            }
        }

        @Override
        public String toString() {
            return kind + "[" + data.length() + " characters]";
        }

        /// Kinds of bar codes.
        public enum Kind {
            /// Printable ASCII.
            CODE_128("[ -~]{1,80}"),
            /// Twelve digits; the thirteenth checks them and may be left out.
            EAN_13("[0-9]{12,13}");

            private final Pattern allowed;

            Kind(String allowed) {
                this.allowed = Pattern.compile(allowed);
            }
        }
    }

    /// A picture, in the middle; made smaller if the paper is narrower.
    ///
    /// @param picture its greys
    /// @param tone how they become dots
    record Picture(GreyPicture picture, Tone tone) implements ReceiptBlock {}

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

    /// Cut.
    ///
    /// @param full whether the paper falls; otherwise a small bridge holds it, as a kiosk without a tray wants
    record Cut(boolean full) implements ReceiptBlock {}
}

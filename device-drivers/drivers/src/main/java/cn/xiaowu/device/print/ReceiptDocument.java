package cn.xiaowu.device.print;

import java.util.ArrayList;
import java.util.List;

/// What is to be printed, from top to bottom.
///
/// @param blocks its pieces
public record ReceiptDocument(List<ReceiptBlock> blocks) {
    private static final int USUAL_MODULE_DOTS = 6;

    /// Copies the pieces.
    public ReceiptDocument {
        blocks = List.copyOf(blocks);
    }

    /// Begins a document.
    public static Composer compose() {
        return new Composer();
    }

    /// Writes a document piece by piece.
    public static final class Composer {
        private final List<ReceiptBlock> blocks = new ArrayList<>();

        private Composer() {}

        /// A line of usual size, from the left.
        public Composer text(String text) {
            return add(new ReceiptBlock.Line(text, false, false));
        }

        /// A big line, in the middle.
        public Composer big(String text) {
            return add(new ReceiptBlock.Line(text, true, true));
        }

        /// A line of usual size, in the middle.
        public Composer centred(String text) {
            return add(new ReceiptBlock.Line(text, false, true));
        }

        /// A QR code of usual size.
        public Composer qr(String text) {
            return add(new ReceiptBlock.Qr(text, USUAL_MODULE_DOTS));
        }

        /// Blank lines.
        public Composer feed(int lines) {
            return add(new ReceiptBlock.Feed(lines));
        }

        /// The end of the paper.
        public Composer cut() {
            return add(new ReceiptBlock.Cut());
        }

        /// The document.
        public ReceiptDocument done() {
            return new ReceiptDocument(blocks);
        }

        private Composer add(ReceiptBlock block) {
            blocks.add(block);
            return this;
        }
    }
}

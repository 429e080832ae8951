package cn.xiaowu.device.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be printed, from top to bottom.
///
/// @param job the number that tells this paper from any other, printed at its top; null if it has none. Printable ASCII
/// @param blocks its pieces
public record ReceiptDocument(@Nullable String job, List<ReceiptBlock> blocks) {
    private static final int USUAL_MODULE_DOTS = 6;
    private static final int USUAL_BARCODE_DOTS = 80;

    /// Copies the pieces.
    public ReceiptDocument {
        if (job != null && !job.matches("[ -~]{1,32}")) {
            throw new IllegalArgumentException("a job's number has 1 to 32 printable ASCII characters");
        }
        blocks = List.copyOf(blocks);
    }

    /// Begins a document.
    public static Composer compose() {
        return new Composer();
    }

    /// Writes a document piece by piece.
    public static final class Composer {
        private final List<ReceiptBlock> blocks = new ArrayList<>();
        private @Nullable String job;

        private Composer() {}

        /// The number that tells this paper from any other.
        public Composer job(String number) {
            job = number;
            return this;
        }

        /// Text of usual size, from the left.
        public Composer text(String text) {
            return text(text, TextStyle.PLAIN, Alignment.LEFT);
        }

        /// Text.
        public Composer text(String text, TextStyle style, Alignment alignment) {
            return add(new ReceiptBlock.Text(text, style, alignment));
        }

        /// Big text, in the middle.
        public Composer big(String text) {
            return text(text, TextStyle.BIG, Alignment.CENTRE);
        }

        /// Text of usual size, in the middle.
        public Composer centred(String text) {
            return text(text, TextStyle.PLAIN, Alignment.CENTRE);
        }

        /// Cells side by side.
        public Composer columns(Column... cells) {
            return add(new ReceiptBlock.Columns(List.of(cells), false));
        }

        /// Bold cells side by side.
        public Composer boldColumns(Column... cells) {
            return add(new ReceiptBlock.Columns(List.of(cells), true));
        }

        /// A line across the paper.
        public Composer rule() {
            return add(new ReceiptBlock.Rule(false));
        }

        /// A dashed line across the paper.
        public Composer dashes() {
            return add(new ReceiptBlock.Rule(true));
        }

        /// A QR code of usual size.
        public Composer qr(String text) {
            return add(new ReceiptBlock.Qr(text, USUAL_MODULE_DOTS));
        }

        /// A bar code of usual height.
        public Composer barcode(ReceiptBlock.Barcode.Kind kind, String data) {
            return add(new ReceiptBlock.Barcode(kind, data, USUAL_BARCODE_DOTS));
        }

        /// A picture.
        public Composer picture(GreyPicture picture, Tone tone) {
            return add(new ReceiptBlock.Picture(picture, tone));
        }

        /// Blank lines.
        public Composer feed(int lines) {
            return add(new ReceiptBlock.Feed(lines));
        }

        /// The end of the paper, which a small bridge still holds.
        public Composer cut() {
            return add(new ReceiptBlock.Cut(false));
        }

        /// The end of the paper, which falls.
        public Composer cutThrough() {
            return add(new ReceiptBlock.Cut(true));
        }

        /// The document.
        public ReceiptDocument done() {
            return new ReceiptDocument(job, blocks);
        }

        private Composer add(ReceiptBlock block) {
            blocks.add(block);
            return this;
        }
    }
}

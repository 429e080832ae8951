package cn.xiaowu.device.print;

/// A paper to try printers with.
final class PrintedPapers {
    private PrintedPapers() {}

    /// Several pieces, and more bytes than go out between two looks at the printer.
    static EncodedReceipt encoded() {
        var paper = ReceiptDocument.compose().big("受理回执");
        for (int i = 0; i < 60; i++) {
            paper.text("第 " + i + " 行" + "晓".repeat(40));
        }
        return EscPosEncoder.encode(
                paper.qr("https://progress.example/样").feed(3).cut().done(), PrinterProfile.USUAL_80);
    }
}

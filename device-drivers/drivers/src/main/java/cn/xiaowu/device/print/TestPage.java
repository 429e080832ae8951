package cn.xiaowu.device.print;

import cn.xiaowu.device.print.ReceiptBlock.Barcode.Kind;

/// What a technician prints to see that a printer does everything. Holds nothing personal. Pure.
public final class TestPage {
    /// What the page's QR code says, so that a scanner's test knows it.
    public static final String CODE = "https://xiaowu.example/自检";

    private static final int GREYS_HEIGHT = 48;

    private TestPage() {}

    /// Composes the page.
    ///
    /// @param booth the booth's name
    /// @param time the time, in words for the paper
    /// @param profile what the model can do
    /// @return ruler, Chinese, a character that is drawn, columns, codes, greys, cut
    public static ReceiptDocument of(String booth, String time, PrinterProfile profile) {
        int columns = profile.paper().columns();
        return ReceiptDocument.compose()
                .big("打印自检")
                .centred("Printer self-test")
                .columns(Column.fixed(8, "设备点"), Column.share(1, booth).right())
                .columns(Column.fixed(8, "时间"), Column.share(1, time).right())
                .rule()
                .text("1234567890".repeat(5).substring(0, columns))
                .text("晓".repeat(columns / 2))
                .text("粗体 Bold", TextStyle.BOLD, Alignment.LEFT)
                .text("右 Right", TextStyle.PLAIN, Alignment.RIGHT)
                .text("生僻字 𬀩 㛃 䶮")
                .columns(
                        Column.share(1, "工本费，折行的单元格会在自己下方继续"),
                        Column.fixed(8, "10.00").right())
                .dashes()
                .qr(CODE)
                .barcode(Kind.CODE_128, "XW-TEST-01")
                .barcode(Kind.EAN_13, "6901234567892")
                .picture(greys(profile.paper().dots()), Tone.DITHERED)
                .feed(3)
                .cut()
                .done();
    }

    /// From black to white, from the left.
    private static GreyPicture greys(int width) {
        byte[] luminance = new byte[width * GREYS_HEIGHT];
        for (int i = 0; i < luminance.length; i++) {
            luminance[i] = (byte) (i % width * 255 / (width - 1));
        }
        return new GreyPicture(width, GREYS_HEIGHT, luminance);
    }
}

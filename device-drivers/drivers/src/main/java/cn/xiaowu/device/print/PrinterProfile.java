package cn.xiaowu.device.print;

/// What a model of printer can do. A printer does not tell, so it is written down.
///
/// @param paper how wide its roll is
/// @param glyphs which characters its font has; others are sent as pictures
/// @param nativeQr whether it makes QR codes itself; otherwise they are sent as pictures
/// @param nativeBarcode whether it makes bar codes itself; otherwise they are sent as pictures
/// @param nearEndSensor whether it notices that the paper will soon be used up. Without one, nothing is known of a roll
/// that is not empty
/// @param cutter whether it cuts; otherwise the paper is fed to the edge where a hand tears it
public record PrinterProfile(
        PaperWidth paper,
        GlyphSet glyphs,
        boolean nativeQr,
        boolean nativeBarcode,
        boolean nearEndSensor,
        boolean cutter) {

    /// What nearly all Chinese printers for 80 mm can do.
    public static final PrinterProfile USUAL_80 =
            new PrinterProfile(PaperWidth.MM_80, GlyphSet.GBK, true, true, false, true);

    /// What nearly all Chinese printers for 58 mm can do. Few of them have a cutter or make QR codes.
    public static final PrinterProfile USUAL_58 =
            new PrinterProfile(PaperWidth.MM_58, GlyphSet.GBK, false, true, false, false);

    /// What nearly all Chinese printers for such paper can do.
    public static PrinterProfile usual(PaperWidth paper) {
        return switch (paper) {
            case MM_58 -> USUAL_58;
            case MM_80 -> USUAL_80;
        };
    }

    /// The same printer with another font.
    public PrinterProfile with(GlyphSet other) {
        return new PrinterProfile(paper, other, nativeQr, nativeBarcode, nearEndSensor, cutter);
    }

    /// The same printer, told to draw every code as a picture.
    public PrinterProfile withoutNativeCodes() {
        return new PrinterProfile(paper, glyphs, false, false, nearEndSensor, cutter);
    }

    /// The same printer with a sensor for the end of the roll.
    public PrinterProfile withNearEndSensor() {
        return new PrinterProfile(paper, glyphs, nativeQr, nativeBarcode, true, cutter);
    }
}

package cn.xiaowu.device.scan;

/// Kinds of codes, by their letter in ISO/IEC 15424 (AIM symbology identifiers).
public enum Symbology {
    /// Q: QR code, all forms.
    QR('Q'),
    /// d: Data Matrix.
    DATA_MATRIX('d'),
    /// C: Code 128.
    CODE_128('C'),
    /// E: EAN and UPC.
    EAN_UPC('E'),
    /// A: Code 39.
    CODE_39('A'),
    /// L: PDF417.
    PDF417('L'),
    /// z: Aztec.
    AZTEC('z'),
    /// h: Han Xin.
    HAN_XIN('h'),
    /// X and every letter that is not listed here.
    OTHER('X');

    private final char letter;

    Symbology(char letter) {
        this.letter = letter;
    }

    static Symbology of(char letter) {
        for (Symbology known : values()) {
            if (known.letter == letter) {
                return known;
            }
        }
        return OTHER;
    }
}

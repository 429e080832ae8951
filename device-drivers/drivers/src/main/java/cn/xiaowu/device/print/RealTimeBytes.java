package cn.xiaowu.device.print;

/// Bytes that printers obey the moment they reach them: `DLE EOT` asks, `DLE ENQ` forgets what was sent, `DLE DC4`
/// opens
/// a drawer or switches off. By the manuals of Epson, Citizen and Posbank they are obeyed in the middle of a picture or
/// a
/// code too, which then goes on. So nothing that is data may hold them. Pure.
final class RealTimeBytes {
    private static final byte DLE = 0x10;

    private RealTimeBytes() {}

    /// Whether a printer would take two of these bytes for the beginning of such a command.
    static boolean areIn(byte[] data) {
        for (int at = 0; at + 1 < data.length; at++) {
            if (areAt(data, at)) {
                return true;
            }
        }
        return false;
    }

    /// Makes a picture harmless: a dot that stands alone and would be a `DLE` gets a black neighbour at its right. On
    /// paper that is a stroke one dot wider for one row, an eighth of a millimetre.
    ///
    /// @param dots rows of dots, eight to a byte
    static void breakUp(byte[] dots) {
        for (int at = 0; at + 1 < dots.length; at++) {
            if (areAt(dots, at)) {
                dots[at] = DLE | DLE >> 1;
            }
        }
    }

    private static boolean areAt(byte[] data, int at) {
        return data[at] == DLE && (data[at + 1] == 0x04 || data[at + 1] == 0x05 || data[at + 1] == 0x14);
    }
}

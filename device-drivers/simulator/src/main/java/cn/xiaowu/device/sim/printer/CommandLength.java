package cn.xiaowu.device.sim.printer;

/// How long commands are. Pure.
final class CommandLength {
    private static final long LARGEST = 1 << 18;
    private static final int LONGEST_LIST = 260;
    static final int DLE = 0x10;
    static final int ESC = 0x1B;
    static final int FS = 0x1C;
    static final int GS = 0x1D;

    private CommandLength() {}

    /// How long a command is, as far as its beginning tells; more than there is of it if it goes on.
    ///
    /// @param begun its first bytes, at least one
    static int of(byte[] begun) {
        if (begun.length < 2) {
            return 2;
        }
        return switch (begun[0] & 0xFF) {
            case DLE -> dle(begun);
            case ESC -> esc(begun);
            case FS -> fs(begun);
            default -> gs(begun);
        };
    }

    /// Whether a command begins with that byte.
    static boolean begins(byte value) {
        return value == DLE || value == ESC || value == FS || value == GS;
    }

    private static int dle(byte[] begun) {
        return switch (begun[1]) {
            case 0x04, 0x05 -> 3;
            case 0x14 -> begun.length < 3 ? 3 : pulse(begun[2]);
            default -> 2;
        };
    }

    private static int pulse(byte function) {
        return switch (function) {
            case 1, 2 -> 5;
            case 3 -> 8;
            case 8 -> 10;
            default -> 4;
        };
    }

    private static int esc(byte[] begun) {
        return switch (begun[1]) {
            case '@', '2', '<', 'i', 'm', 'v', 'L', 'S', '\f' -> 2;
            case '\\', '$', 'B', 'c' -> 4;
            case 'p' -> 5;
            case 'W' -> 10;
            case '*' -> begun.length < 5 ? 5 : 5 + number(begun, 3) * (begun[2] >= 32 ? 3 : 1);
            case '(' -> begun.length < 5 ? 5 : 5 + number(begun, 3);
            case 'D' -> listLength(begun, 2);
            default -> 3;
        };
    }

    private static int fs(byte[] begun) {
        return switch (begun[1]) {
            case '&', '.' -> 2;
            case 'S', 'p' -> 4;
            case '2' -> 76;
            case '(' -> begun.length < 5 ? 5 : 5 + number(begun, 3);
            default -> 3;
        };
    }

    private static int gs(byte[] begun) {
        return switch (begun[1]) {
            case ':' -> 2;
            case 'L', 'W', 'P', '$', '\\' -> 4;
            case '^' -> 5;
            case 'V' -> begun.length >= 3 && (begun[2] & 0xFF) >= 65 ? 4 : 3;
            case '(' -> begun.length < 5 ? 5 : 5 + number(begun, 3);
            case '*' -> begun.length < 4 ? 4 : 4 + (begun[2] & 0xFF) * (begun[3] & 0xFF) * 8;
            case 'v' -> begun.length < 8 ? 8 : 8 + most((long) number(begun, 4) * number(begun, 6));
            case 'k' -> begun.length < 4 ? 4 : barcode(begun);
            default -> 3;
        };
    }

    /// The old form ends at a zero, the new one tells its length.
    private static int barcode(byte[] begun) {
        return begun[2] >= 65 ? 4 + (begun[3] & 0xFF) : listLength(begun, 3);
    }

    private static int listLength(byte[] begun, int from) {
        boolean ended = begun.length > from && begun[begun.length - 1] == 0;
        return ended || begun.length > LONGEST_LIST ? begun.length : begun.length + 1;
    }

    /// Two bytes, the low one first.
    static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) + ((bytes[at + 1] & 0xFF) << 8);
    }

    /// No more than any picture that fits on paper.
    private static int most(long bytes) {
        return Math.toIntExact(Math.min(LARGEST, bytes));
    }
}

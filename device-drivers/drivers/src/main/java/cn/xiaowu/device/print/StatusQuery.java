package cn.xiaowu.device.print;

/// The questions that an ESC/POS printer answers at once, with one byte each, whatever it is doing (`DLE EOT n`).
public enum StatusQuery {
    /// Whether it is online.
    PRINTER(1),
    /// Why it is offline.
    OFFLINE_CAUSE(2),
    /// What error it has.
    ERROR_CAUSE(3),
    /// Whether there is paper.
    PAPER(4);

    private static final int DLE = 0x10;
    private static final int EOT = 0x04;

    private final int number;

    StatusQuery(int number) {
        this.number = number;
    }

    /// The `n` of its command, 1 to 4.
    public int number() {
        return number;
    }

    /// The bytes that ask it.
    public byte[] encoded() {
        return new byte[] {DLE, EOT, (byte) number};
    }
}

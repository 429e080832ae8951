package cn.xiaowu.device.print;

/// How a printer leaves an error whose cause is gone (`DLE ENQ n`).
public enum Recovery {
    /// It prints on, from the line where it stopped.
    GO_ON(1),
    /// It forgets what it was given, so that nothing of an earlier paper comes out.
    FORGET(2);

    private final int number;

    Recovery(int number) {
        this.number = number;
    }

    /// The bytes that ask for it.
    byte[] encoded() {
        return new byte[] {0x10, 0x05, (byte) number};
    }
}

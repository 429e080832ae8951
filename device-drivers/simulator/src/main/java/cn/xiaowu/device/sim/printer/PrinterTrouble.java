package cn.xiaowu.device.sim.printer;

/// What can be wrong with a printer, and the bits by which it says so in its answers to `DLE EOT 1` to `4`, by the
/// manuals of Epson, Bixolon and Citizen.
public enum PrinterTrouble {
    /// Its cover is open.
    COVER_OPEN(0x08, 0x04, 0, 0, true),
    /// The roll is used up.
    PAPER_END(0x08, 0x20, 0, 0x60, true),
    /// The roll is nearly used up; it prints on.
    PAPER_NEAR_END(0, 0, 0, 0x0C, false),
    /// The cutter is jammed.
    CUTTER_JAM(0x08, 0x40, 0x08, 0, true),
    /// The head is too hot, and cools down by itself.
    HEAD_HOT(0x08, 0x40, 0x40, 0, true),
    /// It was switched offline, and does not say why.
    OFFLINE(0x08, 0, 0, 0, true),
    /// An error that it can't leave.
    UNRECOVERABLE(0x08, 0x40, 0x20, 0, true),
    /// An error's cause is gone, and it waits for `DLE ENQ`.
    WAITS_FOR_RECOVERY(0x28, 0x40, 0, 0, true);

    private final int printer;
    private final int cause;
    private final int error;
    private final int paper;
    private final boolean stopping;

    PrinterTrouble(int printer, int cause, int error, int paper, boolean stopping) {
        this.printer = printer;
        this.cause = cause;
        this.error = error;
        this.paper = paper;
        this.stopping = stopping;
    }

    /// Its bits in an answer.
    ///
    /// @param query the question, 1 to 4; any other has none
    int bits(int query) {
        return switch (query) {
            case 1 -> printer;
            case 2 -> cause;
            case 3 -> error;
            case 4 -> paper;
            default -> 0;
        };
    }

    /// Whether nothing is printed until it is over.
    boolean isStopping() {
        return stopping;
    }
}

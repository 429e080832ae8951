package cn.xiaowu.device.sim.printer;

import java.util.EnumSet;
import java.util.Set;

/// How a printer is: what is wrong with it now, and what will be after some more paper. For one thread at a time.
final class Condition {
    /// Two bits are set in every answer; the others say what is wrong.
    private static final int ANSWER = 0x12;

    private final boolean nearEndSensor;
    private final Set<PrinterTrouble> troubles = EnumSet.noneOf(PrinterTrouble.class);
    private PrinterTrouble coming = PrinterTrouble.PAPER_END;
    private int piecesUntilThen;

    /// All is well.
    ///
    /// @param nearEndSensor whether it would notice that the paper is low
    Condition(boolean nearEndSensor) {
        this.nearEndSensor = nearEndSensor;
    }

    /// Something goes wrong now, or is over.
    void set(PrinterTrouble trouble, boolean present) {
        if (present) {
            troubles.add(trouble);
        } else {
            troubles.remove(trouble);
        }
    }

    /// Something will go wrong.
    ///
    /// @param pieces after how many more pieces of paper, from 1
    void expect(PrinterTrouble trouble, int pieces) {
        if (pieces < 1) {
            throw new IllegalArgumentException("after 1 piece at the earliest");
        }
        coming = trouble;
        piecesUntilThen = pieces;
    }

    /// A piece of paper came out.
    void printed() {
        if (piecesUntilThen > 0) {
            piecesUntilThen--;
            if (piecesUntilThen == 0) {
                troubles.add(coming);
            }
        }
    }

    /// It is told to leave its error. One whose cause is still there stays.
    ///
    /// @return whether it was waiting for that
    boolean recover() {
        return troubles.remove(PrinterTrouble.WAITS_FOR_RECOVERY);
    }

    /// What is wrong.
    Set<PrinterTrouble> troubles() {
        return Set.copyOf(troubles);
    }

    /// Whether it prints.
    boolean isPrinting() {
        return troubles.stream().noneMatch(PrinterTrouble::isStopping);
    }

    /// The answer to `DLE EOT`. A roll that is used up is nearly used up too, for whoever has a sensor for that.
    byte answer(int query) {
        int answer = ANSWER;
        for (PrinterTrouble trouble : troubles) {
            answer |= trouble.bits(query);
        }
        int nearEnd = PrinterTrouble.PAPER_NEAR_END.bits(query);
        if (troubles.contains(PrinterTrouble.PAPER_END)) {
            answer |= nearEnd;
        }
        return (byte) (nearEndSensor ? answer : answer & ~nearEnd);
    }

    /// The answer to `GS r 1` and `ESC v`: bits 0 and 1 say that the paper is low. A roll that is used up gives none.
    byte answerInTurn() {
        return (byte) (nearEndSensor && troubles.contains(PrinterTrouble.PAPER_NEAR_END) ? 0x03 : 0);
    }
}

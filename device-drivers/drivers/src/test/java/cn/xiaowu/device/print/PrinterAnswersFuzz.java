package cn.xiaowu.device.print;

import cn.xiaowu.device.print.AnswerReader.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Any bytes from a printer, in any pieces: answers or strays, pieces make no difference, any four answers are a status
/// or none, and never an exception.
public final class PrinterAnswersFuzz {
    private PrinterAnswersFuzz() {}

    /// All is well; cover open; out of paper; no printer at all; an automatic report between two answers.
    public static List<byte[]> seeds() {
        return List.of(
                new byte[] {0x12, 0x12, 0x12, 0x12},
                new byte[] {0x1A, 0x16, 0x12, 0x12},
                new byte[] {0x1A, 0x32, 0x12, 0x72},
                new byte[] {0, 0, 0, 0},
                new byte[] {0x12, 0x10, 0, 0, 0x0F, 0x12, 0x11, 0x13, 0x0C, (byte) 0xFF});
    }

    /// Tries one input.
    ///
    /// @param input what the printer sends
    public static void fuzzerTestOneInput(byte[] input) {
        AnswerReader whole = new AnswerReader();
        List<Answer> answers = whole.accept(input, input.length);
        AnswerReader inPieces = new AnswerReader();
        List<Answer> pieces = new ArrayList<>();
        for (int at = 0; at < input.length; at += 3) {
            int end = Math.min(input.length, at + 3);
            pieces.addAll(inPieces.accept(Arrays.copyOfRange(input, at, end), end - at));
        }
        if (!pieces.equals(answers) || whole.strays() != inPieces.strays()) {
            throw new AssertionError("the same bytes in pieces of 3 gave other answers");
        }
        if (answers.size() + whole.strays() > input.length) {
            throw new AssertionError("more answers than bytes");
        }
        answers.forEach(PrinterAnswersFuzz::check);
        readStatuses(input);
    }

    private static void check(Answer answer) {
        if (answer.realTime() != PrinterStatus.isAnswer(answer.value())) {
            throw new AssertionError("taken for what it is not: " + answer);
        }
    }

    private static void readStatuses(byte[] input) {
        for (int at = 0; at + 4 <= input.length; at += 4) {
            PrinterStatus.of(input[at], input[at + 1], input[at + 2], input[at + 3])
                    .ifPresent(status -> {
                        status.fault();
                        status.supply(true);
                    });
        }
    }
}

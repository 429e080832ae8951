package cn.xiaowu.device.print;

import java.util.ArrayList;
import java.util.List;

/// Tells the bytes that a printer sends apart. Pure; holds nothing but how much of an automatic report is still to
/// come.
///
/// | byte | what it is |
/// |---|---|
/// | bits 1, 4 set, 0, 7 clear | an answer to `DLE EOT` |
/// | bit 4 set, bits 0, 1, 7 clear, and the next three | an automatic report (ASB); skipped, for it is asked for by
/// nobody |
/// | bits 4, 7 clear | an answer to `GS r`, which waits its turn among the document's bytes |
/// | anything else | noise, or XON and XOFF |
final class AnswerReader {
    private static final int REPORT_REST = 3;

    private int reportRest;
    private long strays;

    /// One answer.
    ///
    /// @param value its byte
    /// @param realTime whether it answers `DLE EOT`; otherwise `GS r`
    record Answer(byte value, boolean realTime) {}

    /// Takes bytes.
    ///
    /// @param count how many of them came
    List<Answer> accept(byte[] bytes, int count) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte value = bytes[i];
            if (PrinterStatus.isAnswer(value)) {
                reportRest = 0;
                answers.add(new Answer(value, true));
            } else if ((value & 0x93) == 0x10) {
                reportRest = REPORT_REST;
            } else if (reportRest > 0) {
                reportRest--;
            } else if ((value & 0x90) == 0) {
                answers.add(new Answer(value, false));
            } else {
                strays++;
            }
        }
        return answers;
    }

    /// A report that had begun is not waited for any longer; its bytes were noise.
    void giveUpReport() {
        if (reportRest > 0) {
            strays++;
        }
        reportRest = 0;
    }

    /// What came before is void.
    void reset() {
        reportRest = 0;
    }

    /// How many bytes meant nothing, so far.
    long strays() {
        return strays;
    }
}

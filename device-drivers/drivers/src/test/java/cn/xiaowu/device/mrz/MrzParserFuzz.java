package cn.xiaowu.device.mrz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Any text in place of a zone: a document or a refusal with a place in the text, and never an exception.
public final class MrzParserFuzz {
    private MrzParserFuzz() {}

    /// The standard's samples.
    public static List<byte[]> seeds() {
        return List.of(
                SampleZones.PASSPORT.getBytes(StandardCharsets.UTF_8),
                SampleZones.CARD.getBytes(StandardCharsets.UTF_8),
                SampleZones.CARD_WITH_LONG_NUMBER.getBytes(StandardCharsets.UTF_8),
                SampleZones.SHEET.getBytes(StandardCharsets.UTF_8));
    }

    /// Tries one input.
    ///
    /// @param input the text as UTF-8
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        MrzOutcome outcome = MrzParser.parse(text, SampleZones.TODAY);
        if (outcome instanceof MrzOutcome.Rejected rejected && (rejected.line() < 1 || rejected.column() < 1)) {
            throw new AssertionError("refused at a place that is none: " + rejected);
        }
        if (outcome.toString().isEmpty()) {
            throw new AssertionError("an outcome without words");
        }
    }
}

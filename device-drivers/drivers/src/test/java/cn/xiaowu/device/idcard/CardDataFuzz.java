package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.number.AreaHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Any bytes in place of a card's data: a card or none, every check of it, and never an exception.
public final class CardDataFuzz {
    private static final AreaHistory AREAS = AreaHistory.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int TEXT = 256;

    private CardDataFuzz() {}

    /// The text of a card of each kind.
    public static List<byte[]> seeds() {
        Vectors vectors = Vectors.frames();
        return List.of(
                vectors.bytes("/cases/resident_longterm/textHex"),
                vectors.bytes("/cases/hmt_J/textHex"),
                vectors.bytes("/cases/foreign2017_I/textHex"),
                vectors.bytes("/cases/foreign2023_Y/textHex"));
    }

    /// Tries one input, as data and as the text in data that are else sound.
    ///
    /// @param input the bytes
    public static void fuzzerTestOneInput(byte[] input) {
        look(CardDataDecoder.decode(input));
        look(CardDataDecoder.decodeWithFingerprint(input));
        byte[] data = new byte[4 + TEXT];
        data[0] = 1;
        System.arraycopy(Arrays.copyOf(input, TEXT), 0, data, 4, TEXT);
        look(CardDataDecoder.decode(data));
    }

    private static void look(CardContent content) {
        if (content instanceof CardContent.Card(var card, var blocks)) {
            CardCheck.problems(card, TODAY);
            CardWarning.of(card, AREAS);
            for (CardField field : CardFields.of(card)) {
                // A number may stay readable at its ends, and everything else by its first character.
                if (field.personal()
                        && field.value().length() > 7
                        && field.masked().equals(field.value())) {
                    throw new AssertionError("not masked: " + field.key());
                }
            }
            if (blocks.text().length != TEXT) {
                throw new AssertionError("a card without its text");
            }
        }
    }
}

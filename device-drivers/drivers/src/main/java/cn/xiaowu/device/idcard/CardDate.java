package cn.xiaowu.device.idcard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// A date as a card's text holds it, `YYYYMMDD` or `长期`. What is no date stays readable as the text that it is:
/// one spoilt field must not hide the rest of the card. Printed without the date, which may be a birth.
///
/// @param text what the card says, without padding
public record CardDate(String text) {
    /// An end of validity that never comes.
    public static final CardDate LONG_TERM = new CardDate("长期");

    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /// A day as a card writes it.
    public static CardDate of(LocalDate day) {
        return new CardDate(day.format(DIGITS));
    }

    /// The day; empty if the text names none that exists, also for [#LONG_TERM].
    public Optional<LocalDate> day() {
        if (!text.matches("[0-9]{8}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DIGITS));
        } catch (DateTimeException e) {
            // A day such as 30 February. The caller gets to know by the empty answer.
            return Optional.empty();
        }
    }

    /// Whether it says 长期, for ever.
    public boolean isLongTerm() {
        return equals(LONG_TERM);
    }

    /// Only what kind of text it is.
    @Override
    public String toString() {
        if (isLongTerm()) {
            return "CardDate[long term]";
        }
        return day().isPresent() ? "CardDate[a day]" : "CardDate[no day]";
    }
}

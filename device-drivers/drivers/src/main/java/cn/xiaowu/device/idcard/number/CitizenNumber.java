package cn.xiaowu.device.idcard.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// A number of 18 characters by GB 11643: area (6), birth (8), sequence (3, odd for men), check character. Residents,
/// holders of `J` permits and of foreigners' cards of 2023 have one. Printed masked.
///
/// @param value 17 digits and a check character, `0` to `9` or a capital `X`
public record CitizenNumber(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /// @throws IllegalArgumentException if the number is not sound; the message does not repeat it
    public CitizenNumber {
        Flaw flaw = flawOf(value).orElse(null);
        if (flaw != null) {
            throw new IllegalArgumentException("an identity number is not sound: " + flaw);
        }
    }

    /// What can be wrong with a number by itself.
    public enum Flaw {
        /// It has other than 18 characters.
        LENGTH,
        /// Its first 17 are not digits, or the last is neither a digit nor a capital `X`. A small `x` is refused too:
        /// cards never carry one, and who types one should see it mended where it is typed.
        FORM,
        /// The date of birth in it does not exist.
        BIRTH,
        /// The check character is another.
        CHECK
    }

    /// Looks at a number.
    ///
    /// @param text what may be a number
    /// @return the first flaw; empty if it is sound
    public static Optional<Flaw> flawOf(String text) {
        if (text.length() != 18) {
            return Optional.of(Flaw.LENGTH);
        }
        if (!text.matches("[0-9]{17}[0-9X]")) {
            return Optional.of(Flaw.FORM);
        }
        if (dayOf(text.substring(6, 14)).isEmpty()) {
            return Optional.of(Flaw.BIRTH);
        }
        return checkCharacter(text) == text.charAt(17) ? Optional.empty() : Optional.of(Flaw.CHECK);
    }

    /// A number, if it is sound.
    public static Optional<CitizenNumber> of(String text) {
        return flawOf(text).isEmpty() ? Optional.of(new CitizenNumber(text)) : Optional.empty();
    }

    /// The number that replaced one of 15 digits, as issued until 1999: with the century, 19, and a check character.
    ///
    /// @param old 15 digits: area, birth as YYMMDD, sequence
    /// @return empty if it is no such number
    public static Optional<CitizenNumber> fromFifteenDigits(String old) {
        if (!old.matches("[0-9]{15}")) {
            return Optional.empty();
        }
        String body = old.substring(0, 6) + "19" + old.substring(6);
        return of(body + checkCharacter(body));
    }

    /// The check character for the first 17 digits of a text.
    private static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11);
    }

    private static Optional<LocalDate> dayOf(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DIGITS));
        } catch (DateTimeException e) {
            // No such day: told by the empty answer.
            return Optional.empty();
        }
    }

    /// The area of first registration, six digits by GB/T 2260; of foreigners, 9, two digits of the province and the
    /// country's numeric code.
    public String area() {
        return value.substring(0, 6);
    }

    /// Date of birth.
    public LocalDate birth() {
        return dayOf(value.substring(6, 14)).orElseThrow();
    }

    /// Whether the sequence is a man's.
    public boolean isMale() {
        return (value.charAt(16) - '0') % 2 == 1;
    }

    /// Whether it is a foreigner's: those begin with 9.
    public boolean isForeigners() {
        return value.charAt(0) == '9';
    }

    /// First three and last four characters.
    @Override
    public String toString() {
        return "CitizenNumber[" + value.substring(0, 3) + "***********" + value.substring(14) + "]";
    }
}

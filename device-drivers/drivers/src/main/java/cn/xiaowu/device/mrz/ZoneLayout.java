package cn.xiaowu.device.mrz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the fields of a format stand.
///
/// @param format whose layout this is
/// @param code document code
/// @param issuer issuing state
/// @param name holder's name
/// @param number document number; its check digit follows, as that of birth and expiry does
/// @param nationality holder's nationality
/// @param birth date of birth
/// @param sex the place of the sex
/// @param expiry date of expiry
/// @param optional what the issuer may add
/// @param overflow where a number too long goes on; null if the format knows no such
/// @param checked optional data with a check digit of its own behind it; null if there is none
/// @param composed what the composite check digit covers, in order
/// @param composite the place of the composite check digit
record ZoneLayout(
        MrzFormat format,
        Field code,
        Field issuer,
        Field name,
        Field number,
        Field nationality,
        Field birth,
        int sex,
        Field expiry,
        List<Field> optional,
        @Nullable Field overflow,
        @Nullable Field checked,
        List<Field> composed,
        int composite) {

    static ZoneLayout of(MrzFormat format) {
        return switch (format) {
            case TD1 -> card();
            case TD2 -> sheet(format, new Field(64, 71), false, 71);
            case TD3 -> sheet(format, new Field(72, 86), true, 87);
        };
    }

    private static ZoneLayout card() {
        Field optional = new Field(15, 30);
        return new ZoneLayout(
                MrzFormat.TD1,
                new Field(0, 2),
                new Field(2, 5),
                new Field(60, 90),
                new Field(5, 14),
                new Field(45, 48),
                new Field(30, 36),
                37,
                new Field(38, 44),
                List.of(optional, new Field(48, 59)),
                optional,
                null,
                List.of(new Field(5, 30), new Field(30, 37), new Field(38, 45), new Field(48, 59)),
                59);
    }

    /// TD2 and TD3 differ in length and in the optional data only: TD3's has a check digit and takes no long number.
    private static ZoneLayout sheet(MrzFormat format, Field optional, boolean checked, int composite) {
        int second = format.columns();
        return new ZoneLayout(
                format,
                new Field(0, 2),
                new Field(2, 5),
                new Field(5, second),
                new Field(second, second + 9),
                new Field(second + 10, second + 13),
                new Field(second + 13, second + 19),
                second + 20,
                new Field(second + 21, second + 27),
                List.of(optional),
                checked ? null : optional,
                checked ? optional : null,
                List.of(
                        new Field(second, second + 10),
                        new Field(second + 13, second + 20),
                        new Field(second + 21, composite)),
                composite);
    }

    /// Whether only letters and fillers stand there.
    boolean hasLettersOnly(int place) {
        return code.has(place) || issuer.has(place) || nationality.has(place) || name.has(place);
    }

    /// Whether only digits stand there, or fillers in their stead.
    boolean hasDigitsOnly(int place) {
        return birth.has(place)
                || expiry.has(place)
                || place == birth.check()
                || place == expiry.check()
                || place == number.check()
                || place == composite
                || (checked != null && place == checked.check());
    }
}

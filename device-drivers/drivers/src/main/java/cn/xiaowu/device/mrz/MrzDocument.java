package cn.xiaowu.device.mrz;

import cn.xiaowu.device.idcard.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the zone of a travel document says. Printed masked; what is personal leaves it only by its accessors.
///
/// @param format its size
/// @param code the document code, one or two letters: `P` passport, `I`, `A` and `C` cards
/// @param issuer who issued it: letters of ISO 3166 or of ICAO's own, such as `UTO` or `D`
/// @param surname primary identifier, its parts separated by a space
/// @param givenNames secondary identifier; empty if the document has none
/// @param nameMayBeCut whether the name fills its field: then it may be longer on the document
/// @param number document number, without fillers
/// @param nationality of the holder, as the issuer's letters
/// @param birth date of birth; null if day or month is not known, which the zone may say
/// @param birthYear year of birth; null if not even that is known
/// @param sex `X` and `<` are [Sex#UNSPECIFIED]
/// @param expiry last day of validity
/// @param optional what the issuer added, the lines' additions separated by a space; mostly empty
public record MrzDocument(
        MrzFormat format,
        String code,
        String issuer,
        String surname,
        String givenNames,
        boolean nameMayBeCut,
        String number,
        String nationality,
        @Nullable LocalDate birth,
        @Nullable Integer birthYear,
        Sex sex,
        LocalDate expiry,
        String optional) {

    /// Which document it is.
    public Kind kind() {
        if (format == MrzFormat.TD3) {
            return Kind.PASSPORT;
        }
        return format == MrzFormat.TD1 && code.startsWith("C") && issuer.equals("CHN")
                ? Kind.MAINLAND_TRAVEL_PERMIT
                : Kind.IDENTITY_CARD;
    }

    /// The first letter of the name and the last three characters of the number.
    @Override
    public String toString() {
        String first = surname.isEmpty() ? "" : surname.substring(0, 1);
        String last = number.substring(Math.max(0, number.length() - 3));
        return "MrzDocument[" + format + " " + code + " " + issuer + ", " + first + "**, **" + last + "]";
    }

    /// Kinds of documents.
    public enum Kind {
        /// A passport.
        PASSPORT,
        /// A permit issued by China for travel between the mainland, Hong Kong, Macau and Taiwan: its code begins with
        /// `C`, as GA/T 704.14 has it.
        MAINLAND_TRAVEL_PERMIT,
        /// Any other official travel document of card size.
        IDENTITY_CARD
    }
}

package cn.xiaowu.device.idcard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a resident identity card (居民身份证) says, as it says it: whether the parts fit together is for [CardCheck].
/// Printed masked; what is personal leaves it only by its accessors.
///
/// @param name name
/// @param sex sex
/// @param ethnicGroup ethnic group
/// @param birth date of birth
/// @param address address
/// @param idNumber citizen identity number, 18 characters on a sound card
/// @param issuer issuing authority
/// @param validFrom first day of validity
/// @param validUntil last day of validity; null is 长期, for ever
public record ResidentCard(
        String name,
        Sex sex,
        EthnicGroup ethnicGroup,
        LocalDate birth,
        String address,
        String idNumber,
        String issuer,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /// The first character of the name and four characters of the number.
    @Override
    public String toString() {
        String first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        String last = idNumber.substring(Math.max(0, idNumber.length() - 4));
        return "ResidentCard[" + first + "**, **" + last + "]";
    }
}

package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.number.OldForeignerNumber;
import java.util.Optional;

/// What a foreigner's permanent residence card of 2023 (外国人永久居留身份证, "five-star card", mark `Y`) says.
///
/// @param chineseName Chinese name; empty if there is none
/// @param sex sex
/// @param renewals how often the card was renewed, as on the card: two digits
/// @param birth date of birth
/// @param englishName name in Latin letters, up to 46 characters, joined from the two fields that hold it
/// @param idNumber identity number of 18 characters, beginning with 9
/// @param validFrom first day of validity
/// @param validUntil last day of validity
/// @param nationality three letters by GB/T 2659
/// @param oldNumberLink three characters that lead to the number of the 2017 card; empty if there was none
public record ForeignerCard2023(
        String chineseName,
        Sex sex,
        String renewals,
        CardDate birth,
        String englishName,
        String idNumber,
        CardDate validFrom,
        CardDate validUntil,
        String nationality,
        String oldNumberLink)
        implements IdentityCard {

    @Override
    public CardLayout layout() {
        return CardLayout.FOREIGNER_2023;
    }

    @Override
    public String name() {
        return chineseName.isBlank() ? englishName : chineseName;
    }

    /// The number of 15 characters on the holder's earlier card; empty if there was none, or the link is no link.
    public Optional<String> oldNumber() {
        return OldForeignerNumber.from(nationality, idNumber, oldNumberLink);
    }

    /// The first character of the name and four characters of the number.
    @Override
    public String toString() {
        return MaskedCard.of(this);
    }
}

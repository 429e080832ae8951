package cn.xiaowu.device.idcard;

/// What a foreigner's permanent residence card of 2017 (外国人永久居留身份证, mark `I`) says.
///
/// @param englishName name in Latin letters, up to 60 characters
/// @param sex sex
/// @param idNumber the card's number, 15 characters: nationality, area, birth, sequence
/// @param nationality three letters by GB/T 2659
/// @param chineseName Chinese name; empty if there is none
/// @param validFrom day of issue
/// @param validUntil last day of validity
/// @param birth date of birth
/// @param version the card's version, two characters
/// @param authority code of the authority that accepted the application, four characters
public record ForeignerCard2017(
        String englishName,
        Sex sex,
        String idNumber,
        String nationality,
        String chineseName,
        CardDate validFrom,
        CardDate validUntil,
        CardDate birth,
        String version,
        String authority)
        implements IdentityCard {

    @Override
    public CardLayout layout() {
        return CardLayout.FOREIGNER_2017;
    }

    @Override
    public String name() {
        return chineseName.isBlank() ? englishName : chineseName;
    }

    /// The first character of the name and four characters of the number.
    @Override
    public String toString() {
        return MaskedCard.of(this);
    }
}

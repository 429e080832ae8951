package cn.xiaowu.device.idcard;

/// What a residence permit for Hong Kong, Macao and Taiwan residents (港澳台居民居住证, mark `J`) says.
///
/// @param name name
/// @param sex sex
/// @param birth date of birth
/// @param address address on the mainland
/// @param idNumber identity number of 18 characters; its area is 810000, 820000 or 830000
/// @param issuer issuing authority
/// @param validFrom first day of validity
/// @param validUntil last day of validity
/// @param passNumber number of the travel permit (通行证号码), up to 9 characters
/// @param issueCount how often the permit was issued, as on the card: two digits
public record HongKongMacaoTaiwanCard(
        String name,
        Sex sex,
        CardDate birth,
        String address,
        String idNumber,
        String issuer,
        CardDate validFrom,
        CardDate validUntil,
        String passNumber,
        String issueCount)
        implements IdentityCard {

    @Override
    public CardLayout layout() {
        return CardLayout.HONG_KONG_MACAO_TAIWAN;
    }

    /// The first character of the name and four characters of the number.
    @Override
    public String toString() {
        return MaskedCard.of(this);
    }
}

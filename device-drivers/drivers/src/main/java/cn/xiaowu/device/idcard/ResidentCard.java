package cn.xiaowu.device.idcard;

/// What a resident identity card (居民身份证) says.
///
/// @param name name
/// @param sex sex
/// @param ethnicGroup ethnic group
/// @param birth date of birth
/// @param address address as printed; moves are in the added address
/// @param idNumber citizen identity number, 18 characters on a sound card
/// @param issuer issuing authority
/// @param validFrom first day of validity
/// @param validUntil last day of validity, or 长期
public record ResidentCard(
        String name,
        Sex sex,
        EthnicGroup ethnicGroup,
        CardDate birth,
        String address,
        String idNumber,
        String issuer,
        CardDate validFrom,
        CardDate validUntil)
        implements IdentityCard {

    @Override
    public CardLayout layout() {
        return CardLayout.RESIDENT;
    }

    /// The first character of the name and four characters of the number.
    @Override
    public String toString() {
        return MaskedCard.of(this);
    }
}

package cn.xiaowu.device.idcard;

/// What a card says, as it says it, in one of the four layouts of GA/T 490. Whether the parts fit together is for
/// [CardCheck]. Printed masked; what is personal leaves a card only by its accessors.
///
/// Text is stripped of its padding and else untouched: private-use characters and surrogate pairs stay, a pair that a
/// field's end cuts in half becomes the replacement character. The bytes as they came are in [CardBlocks].
public sealed interface IdentityCard
        permits ResidentCard, HongKongMacaoTaiwanCard, ForeignerCard2017, ForeignerCard2023 {
    /// Which kind of card.
    CardLayout layout();

    /// The holder's name: the Chinese one where there is one, otherwise the one in Latin letters.
    String name();

    /// The holder's sex.
    Sex sex();

    /// Date of birth.
    CardDate birth();

    /// The holder's number: 18 characters by GB 11643, or 15 on the foreigner's card of 2017.
    String idNumber();

    /// First day of validity.
    CardDate validFrom();

    /// Last day of validity, or 长期.
    CardDate validUntil();
}

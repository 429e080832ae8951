package cn.xiaowu.device.idcard;

/// What the data of a read card turned out to be.
public sealed interface CardContent {
    /// A card.
    ///
    /// @param card what it says
    /// @param blocks the bytes that it was read from
    record Card(IdentityCard card, CardBlocks blocks) implements CardContent {}

    /// No card's data: the lengths do not fit, or neither number nor birth can be made out.
    record Garbled() implements CardContent {}
}

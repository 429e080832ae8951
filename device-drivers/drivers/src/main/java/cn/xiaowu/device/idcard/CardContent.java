package cn.xiaowu.device.idcard;

/// What the data of a read card turned out to be.
public sealed interface CardContent {
    /// A resident identity card.
    ///
    /// @param card what it says
    record Resident(ResidentCard card) implements CardContent {}

    /// A card of a kind that is not read yet.
    ///
    /// @param layout its kind
    record Unsupported(CardLayout layout) implements CardContent {}

    /// No card's data: lengths or dates are impossible.
    record Garbled() implements CardContent {}
}

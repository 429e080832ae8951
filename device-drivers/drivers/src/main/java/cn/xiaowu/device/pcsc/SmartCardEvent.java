package cn.xiaowu.device.pcsc;

/// What happens at a PC/SC reader.
public sealed interface SmartCardEvent {
    /// A card was put in and read, or could not be.
    ///
    /// @param medium what it is
    record Read(Medium medium) implements SmartCardEvent {}

    /// A card is in the reader and does not react: the wrong way round, dirty or broken.
    record Mute() implements SmartCardEvent {}

    /// The card that was told of was taken out.
    record Removed() implements SmartCardEvent {}
}

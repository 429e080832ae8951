package cn.xiaowu.device.pcsc;

/// A card was taken away in the middle, or stopped to answer.
final class CardLostException extends Exception {
    /// @param message what happened
    CardLostException(String message) {
        super(message);
    }
}

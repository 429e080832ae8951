package cn.xiaowu.device.sim.printer;

/// One thing that a printer was told.
sealed interface EscPosCommand {
    /// `ESC @`: begin anew.
    record Initialise() implements EscPosCommand {}

    /// A character to print.
    ///
    /// @param character the character
    record Print(char character) implements EscPosCommand {}

    /// `LF`: end of line.
    record EndLine() implements EscPosCommand {}

    /// `ESC a`: where lines stand.
    ///
    /// @param mode 0 left, 1 middle, 2 right
    record Align(int mode) implements EscPosCommand {}

    /// `GS !`: how large characters are.
    ///
    /// @param width times, from 1
    /// @param height times, from 1
    record Size(int width, int height) implements EscPosCommand {}

    /// `ESC d`: blank lines.
    ///
    /// @param lines how many
    record Feed(int lines) implements EscPosCommand {}

    /// `GS V`: cut.
    record Cut() implements EscPosCommand {}

    /// `GS ( k`, function 67: how large a QR code's squares are.
    ///
    /// @param dots a side
    record QrModule(int dots) implements EscPosCommand {}

    /// `GS ( k`, function 69: how much of a QR code may be damaged.
    ///
    /// @param level 48 to 51
    record QrLevel(int level) implements EscPosCommand {}

    /// `GS ( k`, function 80: what a QR code says.
    ///
    /// @param data its bytes
    record QrStore(byte[] data) implements EscPosCommand {}

    /// `GS ( k`, function 81: print the QR code.
    record QrPrint() implements EscPosCommand {}

    /// `DLE EOT`: how are you?
    ///
    /// @param query which part
    record AskStatus(int query) implements EscPosCommand {}

    /// Something that this printer does not do, and skips.
    record Ignored() implements EscPosCommand {}
}

package cn.xiaowu.device.scan;

import org.jspecify.annotations.Nullable;

/// A code that was held before the scanner. Printed without its text, which may be a person's.
///
/// @param text what it says
/// @param encoding how its bytes became text
/// @param aim what kind of code it is, if the scanner says so
/// @param bytes how many bytes it had
public record ScannedCode(
        String text, TextEncoding encoding, @Nullable AimId aim, int bytes) {
    /// Whether the text may be wrong because nobody knows how it was written.
    public boolean isGuess() {
        return encoding == TextEncoding.GUESSED;
    }

    /// Without the text.
    @Override
    public String toString() {
        return "ScannedCode[" + bytes + " bytes, " + encoding + ", " + aim + "]";
    }
}

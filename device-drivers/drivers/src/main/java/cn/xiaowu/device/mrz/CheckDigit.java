package cn.xiaowu.device.mrz;

/// The check digit of Doc 9303-3, 4.9: weights 7, 3, 1 over and over, modulo 10; `A` is 10, `Z` is 35, `<` is 0.
///
/// What it cannot see, since the difference is a multiple of ten: a `0`, `A`, `K`, `U` or `<` for each other, and in
/// the same way all characters ten apart, such as `6` and `G`; and two neighbours changed about whose values differ by
/// five.
final class CheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    /// The digit that belongs to these characters.
    static char of(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += WEIGHTS[i % WEIGHTS.length] * value(text.charAt(i));
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        return character == Zone.FILLER ? 0 : character - 'A' + 10;
    }
}

package cn.xiaowu.device.idcard.number;

import java.util.Optional;

/// The number of 15 characters on a foreigner's permanent residence card before 2023: country (3 letters), area (4
/// digits), birth as YYMMDD, sequence, check digit with the weights 7, 3, 1 of travel documents. The check digit is
/// known from one source only.
public final class OldForeignerNumber {
    private static final int[] WEIGHTS = {7, 3, 1};
    private static final String FORM = "[A-Z]{3}[0-9]{12}";

    private OldForeignerNumber() {}

    /// Whether a text has the form of such a number; says nothing about its check digit.
    public static boolean hasForm(String text) {
        return text.matches(FORM);
    }

    /// Whether form and check digit are right.
    public static boolean isSound(String text) {
        return hasForm(text) && checkDigit(text.substring(0, 14)) == text.charAt(14);
    }

    /// The old number of somebody who has a card of 2023.
    ///
    /// @param nationality three letters
    /// @param number the number of 18 characters
    /// @param link the card's link to the old number, three characters
    /// @return empty if there is no link, or one of the parts is none
    public static Optional<String> from(String nationality, String number, String link) {
        boolean whole =
                nationality.matches("[A-Z]{3}") && number.matches("9[0-9]{16}[0-9X]") && link.matches("[0-9]{3}");
        if (!whole) {
            return Optional.empty();
        }
        String body = nationality
                + number.substring(1, 3)
                + link.substring(0, 2)
                + number.substring(8, 14)
                + link.substring(2);
        return Optional.of(body + checkDigit(body));
    }

    private static char checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            // 0 to 9 as they are, A = 10 to Z = 35.
            sum += Character.digit(body.charAt(i), 36) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }
}

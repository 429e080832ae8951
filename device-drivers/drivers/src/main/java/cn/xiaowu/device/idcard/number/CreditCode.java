package cn.xiaowu.device.idcard.number;

import java.util.Optional;

/// The unified social credit code of an organisation, 18 characters by GB 32100: two for the register, an area of six,
/// the organisation code of nine by GB 11714, a check character. Public, so not masked.
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /// What can be wrong with a code.
    public enum Flaw {
        /// It has other than 18 characters.
        LENGTH,
        /// It has a character that no code has, such as I, O, S, V, Z or a small letter.
        FORM,
        /// The organisation code in it has another check character.
        ORGANISATION_CHECK,
        /// The last character is another.
        CHECK
    }

    /// Looks at a code.
    ///
    /// @return the first flaw; empty if it is sound
    public static Optional<Flaw> flawOf(String code) {
        if (code.length() != 18) {
            return Optional.of(Flaw.LENGTH);
        }
        if (!code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)) {
            return Optional.of(Flaw.FORM);
        }
        if (organisationCheck(code.substring(8, 16)) != code.charAt(16)) {
            return Optional.of(Flaw.ORGANISATION_CHECK);
        }
        return checkCharacter(code) == code.charAt(17) ? Optional.empty() : Optional.of(Flaw.CHECK);
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /// The check character of an organisation code (GB 11714).
    ///
    /// @param body its first eight characters, digits and capital letters
    /// @throws IllegalArgumentException if the body is none
    public static char organisationCheck(String body) {
        if (!body.matches("[0-9A-Z]{8}")) {
            throw new IllegalArgumentException("the body of an organisation code has eight digits or capital letters");
        }
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * Character.digit(body.charAt(i), 36);
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}

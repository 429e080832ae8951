package cn.xiaowu.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// An 18-character citizen identity number (GB 11643), upper case. Printed masked; the digits leave it only by
/// [#value()].
///
/// @param value 17 digits and a check character, `0`–`9` or `X`
public record IdNumber(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /// @throws IllegalArgumentException if the form or the check character is wrong; the message never repeats the
    /// value
    @JsonCreator
    public IdNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an identity number has 17 digits and a check character");
        }
        if (value.charAt(17) != checkCharacter(value)) {
            throw new IllegalArgumentException("the identity number's check character is wrong");
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11);
    }

    /// The number as a screen may show it: first three and last four characters.
    public String masked() {
        return value.substring(0, 3) + "***********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }
}

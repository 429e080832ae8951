package cn.xiaowu.device.idcard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;

/// Whether a card can be relied on: valid today, and number, birth and sex fit together. The area code at the number's
/// beginning is not judged: it stays what it was at first registration, and areas come and go.
public final class CardCheck {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private CardCheck() {}

    /// Looks for everything that is wrong.
    ///
    /// @param card the card
    /// @param today the date at the booth
    /// @return what is wrong; empty if nothing is
    public static Set<Problem> problems(ResidentCard card, LocalDate today) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (today.isBefore(card.validFrom())) {
            problems.add(Problem.NOT_YET_VALID);
        }
        if (card.validUntil() != null && today.isAfter(card.validUntil())) {
            problems.add(Problem.EXPIRED);
        }
        if (!isSoundNumber(card.idNumber())) {
            problems.add(Problem.NUMBER_WRONG);
        } else {
            compareWithNumber(card, problems);
        }
        return problems;
    }

    private static void compareWithNumber(ResidentCard card, Set<Problem> problems) {
        String number = card.idNumber();
        if (!number.substring(6, 14).equals(card.birth().format(DateTimeFormatter.BASIC_ISO_DATE))) {
            problems.add(Problem.BIRTH_DIFFERS);
        }
        Sex byNumber = (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
        if (card.sex() != Sex.UNSPECIFIED && card.sex() != byNumber) {
            problems.add(Problem.SEX_DIFFERS);
        }
    }

    /// Form and check character of GB 11643.
    private static boolean isSoundNumber(String number) {
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11) == number.charAt(17);
    }

    /// What can be wrong with a card.
    public enum Problem {
        /// Its first day is still to come.
        NOT_YET_VALID,
        /// Its last day is over.
        EXPIRED,
        /// The number's form or check character is wrong.
        NUMBER_WRONG,
        /// The number names another date of birth.
        BIRTH_DIFFERS,
        /// The number names the other sex.
        SEX_DIFFERS
    }
}

package cn.xiaowu.device.mrz;

import java.time.LocalDate;

/// The sample zones of ICAO Doc 9303, parts 4, 5 and 6. Utopia issued them.
final class SampleZones {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final String PASSPORT = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10
            """;

    static final String CARD = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<
            """;

    static final String CARD_WITH_LONG_NUMBER = """
            I<UTOD23145890<7349<<<<<<<<<<<
            3407127M9507122UTO<<<<<<<<<<<2
            STEVENSON<<PETER<JOHN<<<<<<<<<
            """;

    static final String SHEET = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6
            """;

    private SampleZones() {}

    /// Puts a character in a place of a sample.
    ///
    /// @param line from 1
    /// @param column from 1
    static String with(String zone, int line, int column, char character) {
        String[] lines = zone.split("\n", -1);
        StringBuilder changed = new StringBuilder(lines[line - 1]);
        changed.setCharAt(column - 1, character);
        lines[line - 1] = changed.toString();
        return String.join("\n", lines);
    }

    /// Recomputes every check digit of a card, so that a test can change a field alone.
    static String card(String number, String rest, String birth, String expiry, String code, String issuer) {
        String first = code + issuer + number + (rest.isEmpty() ? CheckDigit.of(number) : '<');
        first += (rest + "<".repeat(15)).substring(0, 15);
        String dates = birth + CheckDigit.of(birth);
        String until = expiry + CheckDigit.of(expiry);
        String optional = "<".repeat(11);
        char composite = CheckDigit.of(first.substring(5) + dates + until + optional);
        return first + "\n" + dates + "F" + until + issuer + optional + composite + "\nMUSTER<<ANNA" + "<".repeat(18);
    }
}

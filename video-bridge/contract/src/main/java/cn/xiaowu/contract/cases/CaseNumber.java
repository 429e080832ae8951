package cn.xiaowu.contract.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// The number of a case (办件编号), given by the booth so that a receipt can be printed while the bridge is out of
/// reach: division, booth, day and a running number, for example `330106-B00001-20261124-0003`.
///
/// @param value at most 50 characters (GB/T 39046: an..50)
public record CaseNumber(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{6}-[A-Z0-9]{2,12}-[0-9]{8}-[0-9]{4,6}");

    /// @throws IllegalArgumentException if the form is wrong
    @JsonCreator
    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a case number reads division-booth-day-number");
        }
    }

    /// The number of the `running`th case, counted from 1, of a booth on a day.
    public static CaseNumber of(String division, String booth, LocalDate day, int running) {
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        return new CaseNumber(String.format(Locale.ROOT, "%s-%s-%s-%04d", division, booth, date, running));
    }

    @Override
    public String toString() {
        return value;
    }
}

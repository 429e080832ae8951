package cn.xiaowu.device.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Dates of a zone: six digits, two for the year, so that the century has to be concluded.
final class ZoneDates {
    private static final int FURTHEST_EXPIRY = 49;

    private ZoneDates() {}

    /// A date of birth: the latest that is not in the future.
    ///
    /// @param text YYMMDD; month and day, or all of it, may be fillers if not known
    /// @return the date; empty if it is none
    static Optional<Birth> birth(String text, LocalDate today) {
        if (text.equals("<<<<<<")) {
            return Optional.of(new Birth(null, null));
        }
        if (!text.matches("[0-9]{2}([0-9]{2}|<<)([0-9]{2}|<<)")) {
            return Optional.empty();
        }
        int year = notAfter(today.getYear(), text);
        if (text.indexOf(Zone.FILLER) >= 0) {
            return isMonthOrFiller(text) ? Optional.of(new Birth(year, null)) : Optional.empty();
        }
        return date(year, text)
                .filter(date -> !date.isAfter(today))
                .or(() -> date(year - 100, text))
                .map(date -> new Birth(date.getYear(), date));
    }

    /// A date of expiry: within half a century from now, to either side.
    ///
    /// @return the date; empty if it is none
    static Optional<LocalDate> expiry(String text, LocalDate today) {
        return text.matches("[0-9]{6}")
                ? date(notAfter(today.getYear() + FURTHEST_EXPIRY, text), text)
                : Optional.empty();
    }

    private static boolean isMonthOrFiller(String text) {
        String month = text.substring(2, 4);
        return month.equals("<<") || (month.compareTo("01") >= 0 && month.compareTo("12") <= 0);
    }

    /// The latest year with these last two digits that is not after a year.
    private static int notAfter(int latest, String text) {
        int year = Integer.parseInt(text, 0, 2, 10);
        return latest - Math.floorMod(latest - year, 100);
    }

    private static Optional<LocalDate> date(int year, String text) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(text, 2, 4, 10), Integer.parseInt(text, 4, 6, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A date of birth as far as it is known.
    ///
    /// @param year null if not known
    /// @param date null if not wholly known
    record Birth(@Nullable Integer year, @Nullable LocalDate date) {}
}

package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.kiosk.journal.Journal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;

/// Gives cases their numbers and progress codes, without asking the bridge.
final class CaseNumbers {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PROGRESS_CODE_LENGTH = 16;

    private final Journal journal;
    private final String division;
    private final String booth;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    /// @param division six digits
    /// @param booth the booth's id
    /// @param zone in which a day begins
    CaseNumbers(Journal journal, String division, String booth, ZoneId zone) {
        this.journal = journal;
        this.division = division;
        this.booth = booth;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /// @throws cn.xiaowu.kiosk.journal.JournalException if the journal can't be written
    CaseNumber next(LocalDate day) {
        return CaseNumber.of(division, booth, day, journal.nextNumber(day));
    }

    /// A new secret of 80 bits.
    String progressCode() {
        var code = new StringBuilder(PROGRESS_CODE_LENGTH);
        for (int i = 0; i < PROGRESS_CODE_LENGTH; i++) {
            code.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return code.toString();
    }
}

package cn.xiaowu.kiosk.journal;

import static cn.xiaowu.kiosk.journal.SampleEntries.rating;
import static cn.xiaowu.kiosk.journal.SampleEntries.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    @Test
    void givesEachNumberOnceAcrossRestarts() {
        try (Journal journal = Journal.open(folder)) {
            assertThat(List.of(journal.nextNumber(DAY), journal.nextNumber(DAY)))
                    .containsExactly(1, 2);
        }
        try (Journal journal = Journal.open(folder)) {
            assertThat(journal.nextNumber(DAY)).isEqualTo(3);
            assertThat(journal.nextNumber(DAY.plusDays(1))).isEqualTo(1);
        }
    }

    @Test
    void keepsWhatWasWrittenInItsOrder() {
        try (Journal journal = Journal.open(folder)) {
            journal.write(submission(1));
            journal.write(rating(1));
        }
        try (Journal journal = Journal.open(folder)) {
            Entry first = journal.oldest().orElseThrow();
            assertThat(first.kind()).isEqualTo(Entry.Kind.SUBMISSION);
            assertThat(new String(first.body(), StandardCharsets.UTF_8)).contains("样例甲");

            journal.erase(first.id());
            assertThat(journal.oldest().orElseThrow().kind()).isEqualTo(Entry.Kind.RATING);
        }
    }

    @Test
    void neverWritesAPersonsValuesInClear() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            journal.write(submission(1));

            assertThat(everything()).doesNotContain("样例甲").doesNotContain("11010519491231002X");
        }
    }

    @Test
    void leavesNothingOfAnErasedEntryInItsFiles() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            journal.write(submission(1));
            long before = Files.size(folder.resolve("journal.sqlite-wal"));
            journal.erase(journal.oldest().orElseThrow().id());

            assertThat(before).isPositive();
            assertThat(Files.size(folder.resolve("journal.sqlite-wal"))).isZero();
            assertThat(everything()).doesNotContain("330106-B00001-20261124-0001");
        }
    }

    @Test
    void keepsARefusedEntryForStaffAndGoesOn() {
        try (Journal journal = Journal.open(folder)) {
            journal.write(submission(1));
            journal.write(submission(2));
            journal.setAside(journal.oldest().orElseThrow().id(), "409 other content");

            assertThat(journal.oldest().orElseThrow().number())
                    .isEqualTo(submission(2).number());
            assertThat(journal.contents()).isEqualTo(new Journal.Contents(1, 1));
        }
    }

    @Test
    void refusesToTakeTheSameCaseTwice() {
        try (Journal journal = Journal.open(folder)) {
            journal.write(submission(1));

            assertThatThrownBy(() -> journal.write(submission(1))).isInstanceOf(JournalException.class);
        }
    }

    @Test
    void refusesToOpenWithAnotherKey() throws IOException {
        try (Journal journal = Journal.open(folder)) {
            journal.write(submission(1));
        }
        Files.write(folder.resolve("journal.key"), new byte[32]);

        try (Journal journal = Journal.open(folder)) {
            assertThatThrownBy(journal::oldest).isInstanceOf(JournalException.class);
        }
    }

    /// The files' bytes, read so that UTF-8 text in them is found.
    private String everything() throws IOException {
        var all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.write(Files.readAllBytes(file));
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}

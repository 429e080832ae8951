package cn.xiaowu.kiosk.journal;

import static cn.xiaowu.kiosk.journal.SampleEntries.number;
import static cn.xiaowu.kiosk.journal.SampleEntries.rating;
import static cn.xiaowu.kiosk.journal.SampleEntries.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.kiosk.journal.Courier.Delivery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxIT {
    @TempDir
    Path folder;

    private final List<CaseNumber> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Delivery> answers = new ConcurrentLinkedQueue<>();
    private final List<Entry.Kind> seen = Collections.synchronizedList(new ArrayList<>());
    private Journal journal;
    private Outbox outbox;

    @BeforeEach
    void open() {
        journal = Journal.open(folder);
        outbox = new Outbox(journal, this::answer, entry -> acknowledged.add(entry.number()));
    }

    @AfterEach
    void close() {
        outbox.close();
        journal.close();
    }

    @Test
    void sendsWhatAnEarlierRunLeft() {
        journal.write(submission(1));

        outbox.start();

        await().untilAsserted(() -> assertThat(acknowledged).containsExactly(number(1)));
        assertThat(journal.contents()).isEqualTo(new Journal.Contents(0, 0));
    }

    @Test
    void keepsTheOrderAndTriesAgainUntilTheBridgeAnswers() {
        answers.add(new Delivery.Unreachable("no route"));
        journal.write(submission(1));
        journal.write(rating(1));

        outbox.start();

        await().untilAsserted(() -> assertThat(acknowledged).hasSize(2));
        assertThat(seen).containsExactly(Entry.Kind.SUBMISSION, Entry.Kind.SUBMISSION, Entry.Kind.RATING);
    }

    @Test
    void setsAsideWhatTheBridgeRefusesAndGoesOn() {
        answers.add(new Delivery.Refused("422 invalid"));
        journal.write(submission(1));
        journal.write(submission(2));

        outbox.start();

        await().untilAsserted(() -> assertThat(acknowledged).containsExactly(number(2)));
        assertThat(journal.contents()).isEqualTo(new Journal.Contents(0, 1));
    }

    @Test
    void sendsAtOnceWhenWoken() {
        outbox.start();
        journal.write(submission(1));

        outbox.wake();

        await().untilAsserted(() -> assertThat(acknowledged).containsExactly(number(1)));
    }

    private Delivery answer(Entry entry) {
        seen.add(entry.kind());
        Delivery scripted = answers.poll();
        return scripted == null ? new Delivery.Acknowledged() : scripted;
    }
}

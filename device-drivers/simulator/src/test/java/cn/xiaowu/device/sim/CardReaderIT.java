package cn.xiaowu.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.idcard.CardReader;
import cn.xiaowu.device.idcard.CardReaderEvent;
import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Lifted;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderDown;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderUp;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import cn.xiaowu.device.sim.reader.Person;
import cn.xiaowu.device.sim.reader.SamplePeople;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The real driver on a real line, with a simulated reader at its far end.
class CardReaderIT {
    private final BoothUnderTest sim = new BoothUnderTest();
    private final BlockingQueue<CardReaderEvent> events = new LinkedBlockingQueue<>();
    private final CardReader reader = new CardReader(sim.line("reader"), events::add, Clock.systemUTC());

    @BeforeEach
    void start() {
        reader.start();
        await().until(() -> reader.status().isReady());
    }

    @AfterEach
    void close() {
        reader.close();
        sim.close();
    }

    @Test
    void readsEveryFieldOfACard() throws Exception {
        expect(new ReaderUp());
        reader.resume();
        expect(new Absent());

        sim.booth().reader().lay(person("jia"));

        expect(new Reading());
        expect(new Read(person("jia").card()));
        sim.booth().reader().lift();
        expect(new Absent());
    }

    @Test
    void readsEverySamplePersonsCard() throws Exception {
        expect(new ReaderUp());
        reader.resume();
        expect(new Absent());

        for (Person person : SamplePeople.all()) {
            sim.booth().reader().lay(person);
            expect(new Reading());
            expect(new Read(person.card()));
            sim.booth().reader().lift();
            expect(new Absent());
        }
    }

    @Test
    void saysThatTheCardWasLiftedWhileReading() throws Exception {
        expect(new ReaderUp());
        reader.resume();
        expect(new Absent());

        sim.booth().reader().layAndLiftWhileReading(person("yi"));

        expect(new Reading());
        expect(new Lifted());
        sim.booth().reader().lay(person("yi"));
        expect(new Reading());
        expect(new Read(person("yi").card()));
    }

    @Test
    void asksForNoCardBeforeItMay() throws Exception {
        expect(new ReaderUp());
        sim.booth().reader().lay(person("jia"));

        await().during(Duration.ofMillis(800)).until(events::isEmpty);

        assertThat(sim.booth().readerWire().log().passages())
                .noneMatch(passage -> passage.hex().contains("20 01"));
    }

    @Test
    void comesBackWhenThePlugIsPulledAndPutInAgain() throws Exception {
        expect(new ReaderUp());
        reader.resume();
        expect(new Absent());

        sim.booth().readerWire().plug(false);
        expect(new ReaderDown(DeviceFault.UNPLUGGED));
        assertThat(reader.status().fault()).isEqualTo(DeviceFault.UNPLUGGED);

        sim.booth().readerWire().plug(true);
        expect(new ReaderUp());
        expect(new Absent());
        sim.booth().reader().lay(person("jia"));
        assertThat(remaining(2)).endsWith(new Read(person("jia").card()));
    }

    @Test
    void wipesWhileReading() throws Exception {
        expect(new ReaderUp());
        reader.resume();
        sim.booth().reader().lay(person("jia"));
        expect(new Reading());

        reader.pause();
        reader.wipe();

        await().during(Duration.ofMillis(800)).until(events::isEmpty);
    }

    private static Person person(String id) {
        return SamplePeople.find(id).orElseThrow();
    }

    private void expect(CardReaderEvent expected) throws InterruptedException {
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
    }

    private List<CardReaderEvent> remaining(int count) throws InterruptedException {
        List<CardReaderEvent> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(events.poll(10, TimeUnit.SECONDS));
        }
        return taken;
    }
}

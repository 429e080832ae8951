package cn.xiaowu.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.idcard.BaudProbe;
import cn.xiaowu.device.idcard.CardPhoto;
import cn.xiaowu.device.idcard.CardReader;
import cn.xiaowu.device.idcard.CardReaderEvent;
import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Lifted;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderDown;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderUp;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import cn.xiaowu.device.idcard.SamStatus;
import cn.xiaowu.device.sim.reader.Person;
import cn.xiaowu.device.sim.reader.SamplePeople;
import java.time.Clock;
import java.time.Duration;
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
    private final CardReader reader = new CardReader(sim.line("reader"), this::take, Clock.systemUTC());

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
        reader.resume(reader.lease("test", Duration.ofMinutes(10)).granted());
        expect(new Absent());

        sim.booth().reader().lay(person("jia"));

        expect(new Reading());
        expectRead(person("jia"));
        sim.booth().reader().lift();
        expect(new Absent());
    }

    @Test
    void readsEverySamplePersonsCard() throws Exception {
        expect(new ReaderUp());
        reader.resume(reader.lease("test", Duration.ofMinutes(10)).granted());
        expect(new Absent());

        for (Person person : SamplePeople.all()) {
            sim.booth().reader().lay(person);
            expect(new Reading());
            expectRead(person);
            sim.booth().reader().lift();
            expect(new Absent());
        }
    }

    @Test
    void saysThatTheCardWasLiftedWhileReading() throws Exception {
        expect(new ReaderUp());
        reader.resume(reader.lease("test", Duration.ofMinutes(10)).granted());
        expect(new Absent());

        sim.booth().reader().layAndLiftWhileReading(person("yi"));

        expect(new Reading());
        expect(new Lifted());
        sim.booth().reader().lay(person("yi"));
        expect(new Reading());
        expectRead(person("yi"));
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
        reader.resume(reader.lease("test", Duration.ofMinutes(10)).granted());
        expect(new Absent());

        sim.booth().readerWire().plug(false);
        expect(new ReaderDown(DeviceFault.UNPLUGGED));
        assertThat(reader.status().fault()).isEqualTo(DeviceFault.UNPLUGGED);

        sim.booth().readerWire().plug(true);
        expect(new ReaderUp());
        expect(new Absent());
        sim.booth().reader().lay(person("jia"));
        expect(new Reading());
        expectRead(person("jia"));
    }

    @Test
    void wipesWhileReading() throws Exception {
        expect(new ReaderUp());
        reader.resume(reader.lease("test", Duration.ofMinutes(10)).granted());
        sim.booth().reader().lay(person("jia"));
        expect(new Reading());

        reader.pause();
        reader.wipe();

        await().during(Duration.ofMillis(800)).until(events::isEmpty);
    }

    @Test
    void knowsTheReaderByItsModule() {
        await().until(() -> reader.module().isPresent());

        assertThat(reader.info().capabilities())
                .containsEntry("sam-id", "05.03-20110101-0001234567-0089012345")
                .containsEntry("baud", "115200");
        assertThat(reader.info().simulated()).isTrue();
    }

    @Test
    void findsAReaderThatWasSetToAnotherSpeed() throws Exception {
        expect(new ReaderUp());
        reader.resume(reader.lease("test", Duration.ofMinutes(10)).granted());
        expect(new Absent());
        sim.booth().readerWire().speed(19_200);
        expect(new ReaderDown(DeviceFault.NO_ANSWER));
        expect(new ReaderUp());
        assertThat(reader.info().capabilities()).containsEntry("baud", "19200");

        expect(new Absent());
        sim.booth().reader().lay(person("jia"));
        expect(new Reading());
        expectRead(person("jia"));
    }

    @Test
    void aProbeTellsAtWhichSpeedTheReaderSpeaks() throws Exception {
        reader.close();
        sim.booth().readerWire().speed(38_400);

        assertThat(BaudProbe.ask(sim.line("reader").port(), BaudProbe.USUAL, Clock.systemUTC()))
                .contains(new BaudProbe.Found(38_400, SamStatus.DONE));
    }

    private static Person person(String id) {
        return SamplePeople.find(id).orElseThrow();
    }

    /// Which module it is comes at every start and is looked at apart.
    private void take(CardReaderEvent event) {
        if (!(event instanceof CardReaderEvent.Identified)) {
            events.add(event);
        }
    }

    private void expect(CardReaderEvent expected) throws InterruptedException {
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
    }

    private void expectRead(Person person) throws InterruptedException {
        assertThat(events.poll(10, TimeUnit.SECONDS)).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.card()).isEqualTo(person.card());
            assertThat(read.blocks().photo().head()).isEqualTo(CardPhoto.Head.SOUND);
        });
    }
}

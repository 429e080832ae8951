package cn.xiaowu.device.bench.line;

import cn.xiaowu.device.idcard.CardReader;
import cn.xiaowu.device.idcard.CardReaderEvent;
import cn.xiaowu.device.idcard.CardReading;
import cn.xiaowu.device.idcard.SamCommand;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import cn.xiaowu.device.sim.reader.Person;
import cn.xiaowu.device.sim.reader.ReaderSimulator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Has the driver read a card again and again, each time laid down anew, and notes how long each reading took.
final class ReadCards implements AutoCloseable {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);
    /// Than it is measured for.
    private static final Duration LONGER = Duration.ofDays(1);

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<CardReaderEvent> events = new LinkedBlockingQueue<>();
    private final List<Reading> readings = new ArrayList<>();
    private final ReaderSimulator simulator;
    private final CardReader reader;
    private @Nullable CountedLine line;

    ReadCards(SerialSettings settings, ReaderSimulator simulator) {
        this.simulator = simulator;
        this.reader = new CardReader(() -> open(settings), CardReading.BASE, this::take, InstantSource.system());
    }

    private ByteLine open(SerialSettings settings) throws LineLostException {
        var counted = new CountedLine(
                SerialLine.open(settings, WRITE_LIMIT), SamCommand.FIND.frame().encoded());
        line = counted;
        return counted;
    }

    /// On the reader's own thread, which owns the line, too.
    private void take(CardReaderEvent event) {
        CountedLine counted = line;
        if (event instanceof CardReaderEvent.Read read && counted != null) {
            readings.add(new Reading(System.nanoTime() - counted.begunAt(), counted.bytes()));
            read.blocks().wipe();
        }
        events.add(event);
    }

    /// Reads a card so many times.
    ///
    /// @throws IllegalStateException if the reader does not read
    List<Reading> read(Person person, int times) throws InterruptedException {
        reader.start();
        reader.resume(reader.lease("bench", LONGER).granted());
        await(CardReaderEvent.Absent.class::isInstance);
        for (int i = 0; i < times; i++) {
            simulator.lay(person);
            await(CardReaderEvent.Read.class::isInstance);
            simulator.lift();
            await(CardReaderEvent.Absent.class::isInstance);
        }
        reader.close();
        return List.copyOf(readings);
    }

    private void await(Predicate<CardReaderEvent> wanted) throws InterruptedException {
        while (true) {
            CardReaderEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new IllegalStateException("the reader says nothing");
            }
            if (wanted.test(event)) {
                return;
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}

package cn.xiaowu.device.sim.reader;

import cn.xiaowu.device.idcard.SamCommand;
import cn.xiaowu.device.idcard.SamDecoder;
import cn.xiaowu.device.idcard.SamFrame;
import cn.xiaowu.device.sim.pty.FarEnd;
import cn.xiaowu.device.sim.pty.Pause;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A card reader: answers the SAM protocol for the card that lies on it, and takes the time that radio takes.
public final class ReaderSimulator implements FarEnd {
    private static final Duration QUICK = Duration.ofMillis(10);
    private static final Duration CHOOSING = Duration.ofMillis(30);
    private static final Duration READING = Duration.ofMillis(250);

    private static final int DONE = 0x90;
    private static final int FOUND = 0x9F;
    private static final int NO_CARD = 0x80;
    private static final int NOT_CHOSEN = 0x81;
    private static final int READ_FAILED = 0x41;
    private static final int BAD_COMMAND = 0x21;

    private final Pause pause;
    private final SamDecoder decoder = new SamDecoder();
    private final AtomicReference<@Nullable Laid> laid = new AtomicReference<>();

    /// A card on the reader.
    ///
    /// @param person whose it is
    /// @param vanishing whether it is lifted in the middle of being read
    private record Laid(Person person, boolean vanishing) {}

    /// An empty reader.
    ///
    /// @param pause lets time pass
    public ReaderSimulator(Pause pause) {
        this.pause = pause;
    }

    /// Lays a card down, in place of one that lies there.
    public void lay(Person person) {
        laid.set(new Laid(person, false));
    }

    /// Lays a card down that will be lifted in the middle of being read.
    public void layAndLiftWhileReading(Person person) {
        laid.set(new Laid(person, true));
    }

    /// Takes the card away.
    public void lift() {
        laid.set(null);
    }

    /// Whose card lies there.
    public Optional<Person> person() {
        return Optional.ofNullable(laid.get()).map(Laid::person);
    }

    @Override
    public void received(byte[] bytes, Answer answer) {
        for (SamFrame frame : decoder.accept(bytes, bytes.length)) {
            answer.send(answerTo(SamCommand.of(frame)));
        }
    }

    @Override
    public void unplugged() {
        decoder.wipe();
    }

    private byte[] answerTo(Optional<SamCommand> command) {
        if (command.isEmpty()) {
            return status(BAD_COMMAND);
        }
        return switch (command.get()) {
            case RESET, STATUS -> status(DONE);
            case FIND -> afterRadio(QUICK, FOUND, new byte[4], NO_CARD);
            case SELECT -> afterRadio(CHOOSING, DONE, new byte[8], NOT_CHOSEN);
            case READ -> read();
        };
    }

    private byte[] afterRadio(Duration time, int found, byte[] data, int notFound) {
        pause.pass(time);
        return laid.get() == null ? status(notFound) : status(found, data);
    }

    private byte[] read() {
        Laid begun = laid.get();
        pause.pass(READING.dividedBy(2));
        if (begun != null && begun.vanishing()) {
            laid.compareAndSet(begun, null);
        }
        pause.pass(READING.dividedBy(2));
        if (begun == null || !begun.equals(laid.get())) {
            return status(READ_FAILED);
        }
        return status(DONE, CardDataEncoder.encode(begun.person().card()));
    }

    private static byte[] status(int status, byte... data) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 0, (byte) status});
        body.writeBytes(data);
        return new SamFrame(body.toByteArray()).encoded();
    }
}

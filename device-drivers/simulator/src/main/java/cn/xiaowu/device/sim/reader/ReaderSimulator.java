package cn.xiaowu.device.sim.reader;

import cn.xiaowu.device.idcard.SamCommand;
import cn.xiaowu.device.idcard.SamDecoder;
import cn.xiaowu.device.idcard.SamFrame;
import cn.xiaowu.device.sim.pty.FarEnd;
import cn.xiaowu.device.sim.pty.Pause;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A card reader: answers the SAM protocol for the card that lies on it, and takes the time that radio takes. Told by
/// any thread what lies on it; otherwise called by the wire's.
public final class ReaderSimulator implements FarEnd {
    private static final int DONE = 0x90;
    private static final int FOUND = 0x9F;
    private static final int NO_CARD = 0x80;
    private static final int NOT_CHOSEN = 0x81;
    private static final int READ_FAILED = 0x41;
    private static final int NO_SUCH_ITEM = 0x91;
    private static final int BAD_COMMAND = 0x21;
    private static final int OUT_OF_STEP = 0x24;

    /// No card's: any bytes will do.
    private static final byte[] MANAGEMENT_NUMBER = {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8};

    private final Pause pause;
    private final ReaderTiming timing;
    private final SamDecoder decoder = new SamDecoder();
    private final AtomicReference<@Nullable Laid> laid = new AtomicReference<>();
    private final Map<SamCommand, Integer> faults = new ConcurrentHashMap<>();
    private volatile ModuleNumber module = ModuleNumber.SAMPLE;
    private volatile IntConsumer speed = baud -> {};
    private volatile boolean findsOnce;

    /// A card on the reader.
    ///
    /// @param person whose it is
    /// @param vanishing whether it is lifted in the middle of being read
    /// @param read whether it was read since it lies there
    private record Laid(Person person, boolean vanishing, boolean read) {}

    /// An empty reader that is as fast as usual ones.
    ///
    /// @param pause lets time pass
    public ReaderSimulator(Pause pause) {
        this(pause, ReaderTiming.USUAL);
    }

    /// An empty reader.
    ///
    /// @param pause lets time pass
    /// @param timing how long it takes
    public ReaderSimulator(Pause pause, ReaderTiming timing) {
        this.pause = pause;
        this.timing = timing;
    }

    /// What a reader says that is out of step, whatever it is asked.
    public static byte[] outOfStep(byte[] request) {
        return request.length == 0 ? request : status(OUT_OF_STEP);
    }

    /// Lays a card down, in place of one that lies there.
    public void lay(Person person) {
        laid.set(new Laid(person, false, false));
    }

    /// Lays a card down that will be lifted in the middle of being read.
    public void layAndLiftWhileReading(Person person) {
        laid.set(new Laid(person, true, false));
    }

    /// Takes the card away.
    public void lift() {
        laid.set(null);
    }

    /// Whose card lies there.
    public Optional<Person> person() {
        return Optional.ofNullable(laid.get()).map(Laid::person);
    }

    /// Answers a command with that status from now on, whatever lies there.
    ///
    /// @param command the command
    /// @param status the third status byte, 0 to 255
    public void fail(SamCommand command, int status) {
        faults.put(command, status);
    }

    /// Answers every command as it should again.
    public void behave() {
        faults.clear();
    }

    /// A card that was read is not found again until it was lifted, as many readers do; it can be chosen all the same.
    public void findOnlyOnce(boolean on) {
        findsOnce = on;
    }

    /// It is another reader from now on, by its security module.
    public void exchangeModule(ModuleNumber other) {
        module = other;
    }

    /// Who is told when the reader is set to another speed; after it answered, in Bd.
    public void onSpeed(IntConsumer listener) {
        speed = listener;
    }

    @Override
    public void received(byte[] bytes, Answer answer) {
        for (SamFrame frame : decoder.accept(bytes, bytes.length)) {
            Optional<SamCommand> command = SamCommand.of(frame);
            answer.send(command.map(this::answerTo).orElseGet(() -> status(BAD_COMMAND)));
            command.ifPresent(this::changeSpeed);
        }
    }

    private void changeSpeed(SamCommand command) {
        switch (command) {
            case SET_BAUD_115200 -> speed.accept(115_200);
            case SET_BAUD_57600 -> speed.accept(57_600);
            case SET_BAUD_38400 -> speed.accept(38_400);
            case SET_BAUD_19200 -> speed.accept(19_200);
            case SET_BAUD_9600 -> speed.accept(9_600);
            default -> {}
        }
    }

    @Override
    public void unplugged() {
        decoder.wipe();
    }

    private byte[] answerTo(SamCommand command) {
        Integer fault = faults.get(command);
        if (fault != null) {
            return status(fault);
        }
        return switch (command) {
            case RESET, STATUS -> status(DONE);
            case SET_BAUD_115200, SET_BAUD_57600, SET_BAUD_38400, SET_BAUD_19200, SET_BAUD_9600 -> status(DONE);
            case SAM_ID -> status(DONE, module.bytes());
            case FIND -> find();
            case SELECT -> select();
            case READ, READ_WITH_FINGERPRINT, READ_NEW_ADDRESS, READ_MANAGEMENT_NUMBER -> read(command);
        };
    }

    private byte[] find() {
        pause.pass(timing.finding());
        Laid there = laid.get();
        return there == null || (findsOnce && there.read()) ? status(NO_CARD) : status(FOUND, new byte[4]);
    }

    private byte[] select() {
        pause.pass(timing.choosing());
        return laid.get() == null ? status(NOT_CHOSEN) : status(DONE, new byte[8]);
    }

    private byte[] read(SamCommand command) {
        Laid begun = laid.get();
        Duration half = timing.reading().dividedBy(2);
        pause.pass(half);
        if (begun != null && begun.vanishing()) {
            laid.compareAndSet(begun, null);
        }
        pause.pass(half);
        if (begun == null || !begun.equals(laid.get())) {
            return status(READ_FAILED);
        }
        laid.compareAndSet(begun, new Laid(begun.person(), false, true));
        return content(command, begun.person());
    }

    private static byte[] content(SamCommand command, Person person) {
        return switch (command) {
            case READ_WITH_FINGERPRINT ->
                status(DONE, CardDataEncoder.encodeWithFingerprint(person.card(), person.fingerprint()));
            case READ_NEW_ADDRESS -> person.addedAddress().isEmpty() ? status(NO_SUCH_ITEM) : added(person);
            case READ_MANAGEMENT_NUMBER -> status(DONE, MANAGEMENT_NUMBER);
            default -> status(DONE, CardDataEncoder.encode(person.card()));
        };
    }

    /// Seventy bytes, as long as the address on the card.
    private static byte[] added(Person person) {
        String padded = person.addedAddress() + " ".repeat(35);
        return status(DONE, Arrays.copyOf(padded.getBytes(StandardCharsets.UTF_16LE), 70));
    }

    private static byte[] status(int status, byte... data) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 0, (byte) status});
        body.writeBytes(data);
        return new SamFrame(body.toByteArray()).encoded();
    }
}

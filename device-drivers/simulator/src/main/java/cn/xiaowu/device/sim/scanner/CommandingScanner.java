package cn.xiaowu.device.sim.scanner;

import cn.xiaowu.device.sim.pty.FarEnd;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A scanner that is told when to read: dark until then, and dark again after one code. What is held before it may be
/// changed by any thread; it is read when the next command comes.
public final class CommandingScanner implements FarEnd {
    private static final int MOST_COMMAND = 64;
    private static final byte[] HONEYWELL_START = {0x16, 0x54, 0x0D};
    private static final byte[] HONEYWELL_STOP = {0x16, 0x55, 0x0D};
    private static final String HONEYWELL_QUESTION = "\u0016M\r232BAD?.";
    /// An SE-955 sends a packet again twice at most (integration guide, NAK types).
    private static final int MOST_RESENDS = 2;

    private final Tongue tongue;
    private final String suffix;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final AtomicReference<byte @Nullable []> held = new AtomicReference<>();
    private final AtomicInteger starts = new AtomicInteger();
    private volatile boolean reading;
    private byte[] sent = new byte[0];
    private int resends;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /// @param tongue what it understands; not [Tongue#PLAIN], which understands nothing
    /// @param suffix what it sends behind each code, such as CR LF; not used by packets
    public CommandingScanner(Tongue tongue, String suffix) {
        this.tongue = tongue;
        this.suffix = suffix;
    }

    /// Holds a code before it, until it is read once.
    ///
    /// @param code its bytes
    public void hold(byte[] code) {
        held.set(code.clone());
    }

    /// Holds a code before it while its wire is there.
    ///
    /// @param code its bytes
    /// @return what it sends at once; empty if it is dark, so that it reads the code when it is told to
    public Optional<byte[]> see(byte[] code) {
        if (!reading) {
            hold(code);
            return Optional.empty();
        }
        reading = false;
        return Optional.of(beam(code));
    }

    /// How often it was told to read.
    public int starts() {
        return starts.get();
    }

    /// Whether it is reading now.
    public boolean isReading() {
        return reading;
    }

    /// How many of its packets were acknowledged.
    public int acknowledged() {
        return acknowledged.get();
    }

    /// How many of its packets were refused, and sent again.
    public int refused() {
        return refused.get();
    }

    @Override
    public void received(byte[] bytes, Answer answer) {
        for (byte value : bytes) {
            if (beginsCommand(value)) {
                pending.reset();
            }
            pending.write(value);
            byte[] command = pending.toByteArray();
            if (isWhole(command)) {
                pending.reset();
                obey(command, answer);
            } else if (command.length > MOST_COMMAND) {
                pending.reset();
            }
        }
    }

    private boolean isWhole(byte[] command) {
        return switch (tongue) {
            case PLAIN -> false;
            case HONEYWELL -> command[command.length - 1] == (isMenu(command) ? '.' : 0x0D);
            case NEWLAND_OLD -> command.length == 2;
            // The wake-up byte is a whole command: it says nothing.
            case SSI -> command[0] == 0 || command.length >= (command[0] & 0xFF) + 2;
            case NEWLAND -> command[command.length - 1] == 3;
        };
    }

    /// Whatever came before, such as a question in another maker's words.
    private boolean beginsCommand(byte value) {
        return switch (tongue) {
            case HONEYWELL -> value == HONEYWELL_START[0];
            case NEWLAND -> value == '~';
            case PLAIN, SSI, NEWLAND_OLD -> false;
        };
    }

    private static boolean isMenu(byte[] command) {
        return command.length > 1 && command[1] == 'M';
    }

    private void obey(byte[] command, Answer answer) {
        switch (tongue) {
            case PLAIN -> {}
            case HONEYWELL -> obeyHoneywell(command, answer);
            case SSI -> obeySsi(command, answer);
            case NEWLAND -> obeyNewland(command, answer);
            case NEWLAND_OLD -> {
                if (command[0] == 0x1B && command[1] == 0x31) {
                    read(answer);
                }
            }
        }
    }

    private void obeyHoneywell(byte[] command, Answer answer) {
        if (Arrays.equals(command, HONEYWELL_START)) {
            read(answer);
        } else if (Arrays.equals(command, HONEYWELL_STOP)) {
            reading = false;
        } else if (HONEYWELL_QUESTION.equals(new String(command, StandardCharsets.US_ASCII))) {
            answer.send("232BAD9\u0006.".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void obeySsi(byte[] command, Answer answer) {
        switch (command.length < 2 ? 0 : command[1] & 0xFF) {
            case 0xE4 -> {
                answer.send(SsiSpeech.packet(0xD0));
                read(answer);
            }
            case 0xE5 -> {
                reading = false;
                answer.send(SsiSpeech.packet(0xD0));
            }
            case 0xE9, 0xEA -> answer.send(SsiSpeech.packet(0xD0));
            case 0xA3 -> answer.send(SsiSpeech.packet(0xA4, "SIM-SSI 1.0".getBytes(StandardCharsets.US_ASCII)));
            case 0xD0 -> acknowledged.incrementAndGet();
            case 0xD1 -> sendAgain(answer);
            default -> {}
        }
    }

    private void sendAgain(Answer answer) {
        refused.incrementAndGet();
        if (sent.length > 0 && resends < MOST_RESENDS) {
            resends++;
            answer.send(SsiSpeech.code(sent, 1));
        }
    }

    private void obeyNewland(byte[] command, Answer answer) {
        String words = new String(command, StandardCharsets.US_ASCII);
        boolean known = words.contains("#SCNTRG") || words.contains("SCNMOD") || words.contains("ORTSET");
        String name = words.replaceAll("[^ -~]", "").replaceAll("^~?0000", "").replace(";", "");
        if (words.contains("#QRYSYS")) {
            name += "SIM-NEWLAND 1.0";
            known = true;
        }
        String reply = "\u0002\u00010000" + name + (known ? "\u0006" : "\u0015") + ";\u0003";
        answer.send(reply.getBytes(StandardCharsets.US_ASCII));
        if (words.contains("#SCNTRG1")) {
            read(answer);
        } else if (words.contains("#SCNTRG0")) {
            reading = false;
        }
    }

    private void read(Answer answer) {
        starts.incrementAndGet();
        byte[] code = held.getAndSet(null);
        reading = code == null;
        if (code != null) {
            answer.send(beam(code));
        }
    }

    private byte[] beam(byte[] code) {
        sent = code;
        resends = 0;
        return tongue == Tongue.SSI ? SsiSpeech.code(code, 0) : withSuffix(code);
    }

    private byte[] withSuffix(byte[] code) {
        var beam = new ByteArrayOutputStream();
        beam.writeBytes(code);
        beam.writeBytes(suffix.getBytes(StandardCharsets.US_ASCII));
        return beam.toByteArray();
    }

    @Override
    public void unplugged() {
        pending.reset();
        reading = false;
    }
}

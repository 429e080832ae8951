package cn.xiaowu.device.sim.pty;

import cn.xiaowu.device.sim.pty.WireLog.Direction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A device's serial line: a pseudo-terminal behind a link with a stable name, with a plug that can be pulled. Bytes
/// pass at the pace of the line's baud rate. One thread of its own; its methods may be called by any.
public final class Wire implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int POLL_MILLIS = 10;
    private static final int TAKING_MILLIS = 200;
    private static final int CHUNK = 64;

    private final StableLink link;
    private final Pacer pacer;
    private final FarEnd device;
    private final Pause pause;
    private final InstantSource clock;
    private final WireLog log;
    private final PlugLog plugs;
    private final Thread thread;
    private final Queue<byte[]> outbox = new ConcurrentLinkedQueue<>();
    private @Nullable PseudoTerminal terminal;
    private volatile int baud;
    private volatile boolean particular;
    private volatile boolean plugged = true;
    private volatile boolean connected;
    private volatile boolean closed;
    private volatile @Nullable Instant lastHeard;

    /// Prepares the wire; [#start()] makes its terminal.
    ///
    /// @param link where a driver finds it
    /// @param baud bits a second
    /// @param device the far end
    /// @param pause lets time pass
    /// @param clock tells the time
    public Wire(Path link, int baud, FarEnd device, Pause pause, InstantSource clock) {
        this.link = new StableLink(link);
        this.baud = baud;
        this.pacer = new Pacer(pause);
        this.device = device;
        this.pause = pause;
        this.clock = clock;
        this.log = new WireLog(clock);
        this.plugs = new PlugLog(link);
        this.thread =
                Thread.ofPlatform().daemon().name("wire-" + link.getFileName()).unstarted(this::carry);
    }

    /// Makes the terminal and its link, then carries bytes until closed.
    ///
    /// @throws IOException if the terminal or the link can't be made
    public void start() throws IOException {
        link.clear();
        thread.start();
    }

    /// The device speaks at another speed from now on.
    ///
    /// @param bits bits a second
    public void speed(int bits) {
        baud = bits;
    }

    /// The device understands only who speaks at its own speed, as real ones do; otherwise any speed will do.
    public void mindSpeed(boolean on) {
        particular = on;
    }

    /// Puts the plug in, or pulls it.
    public void plug(boolean in) {
        plugged = in;
    }

    /// Whether the plug is in.
    public boolean isPlugged() {
        return plugged;
    }

    /// Whether a driver can open the line now.
    public boolean isConnected() {
        return connected;
    }

    /// Where a driver finds it.
    public Path link() {
        return link.path();
    }

    /// When the booth last said something.
    public Optional<Instant> lastHeard() {
        return Optional.ofNullable(lastHeard);
    }

    /// What went over the wire.
    public WireLog log() {
        return log;
    }

    /// Sends bytes unasked. Those sent while the plug is out are lost.
    public void send(byte[] bytes) {
        outbox.add(bytes.clone());
    }

    private void carry() {
        while (!closed) {
            try {
                carryOnce();
            } catch (IOException e) {
                LOG.error("{}: {}", link, e.getMessage());
                disconnect();
                pause.pass(Duration.ofSeconds(1));
            }
        }
        disconnect();
        plugs.closed();
    }

    private void carryOnce() throws IOException {
        PseudoTerminal open = terminal;
        if (!plugged) {
            disconnect();
            pause.pass(Duration.ofMillis(POLL_MILLIS));
        } else if (open == null) {
            connect();
        } else {
            hear(open);
            speak(open);
        }
    }

    private void connect() throws IOException {
        PseudoTerminal made = new PseudoTerminal();
        terminal = made;
        // Before anybody can open the line: what is sent once it is open is meant for it.
        outbox.clear();
        link.lead(made.path());
        connected = true;
        plugs.connected(made.path());
    }

    private void disconnect() {
        PseudoTerminal open = terminal;
        if (open == null) {
            return;
        }
        terminal = null;
        connected = false;
        try (open) {
            link.remove();
        } catch (IOException e) {
            LOG.warn("{} could not be taken away: {}", link, e.getMessage());
        }
        device.unplugged();
    }

    private void hear(PseudoTerminal open) throws IOException {
        byte[] bytes = open.read(POLL_MILLIS);
        if (bytes.length > 0) {
            lastHeard = clock.instant();
            log.add(Direction.TO_DEVICE, bytes);
            pacer.begin();
            pacer.pass(bytes.length, baud);
            device.received(asHeard(open, bytes), answer -> sendAtOnce(open, answer));
        }
    }

    /// Not through the outbox: a device that answers with pauses between its bytes is heard with pauses between them.
    private void sendAtOnce(PseudoTerminal open, byte[] bytes) {
        try {
            transmit(open, bytes);
        } catch (IOException e) {
            LOG.warn("{}: an answer was lost: {}", link, e.getMessage());
        }
    }

    private void speak(PseudoTerminal open) throws IOException {
        for (byte[] bytes = outbox.poll(); bytes != null && plugged; bytes = outbox.poll()) {
            transmit(open, bytes);
        }
    }

    private void transmit(PseudoTerminal open, byte[] bytes) throws IOException {
        log.add(Direction.TO_BOOTH, bytes);
        byte[] heard = asHeard(open, bytes);
        pacer.begin();
        for (int from = 0; from < heard.length; from += CHUNK) {
            int to = Math.min(heard.length, from + CHUNK);
            pacer.pass(to - from, baud);
            open.write(heard, from, to, TAKING_MILLIS);
        }
    }

    private byte[] asHeard(PseudoTerminal open, byte[] bytes) throws IOException {
        if (!particular) {
            return bytes;
        }
        int driver = open.driverBaud();
        return driver == 0 || driver == baud ? bytes : LineSpeed.garbled(bytes);
    }

    /// Hangs up and takes the link away.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

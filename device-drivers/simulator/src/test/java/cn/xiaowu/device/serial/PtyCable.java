package cn.xiaowu.device.serial;

import cn.xiaowu.device.sim.pty.FarEnd;
import cn.xiaowu.device.sim.pty.Pause;
import cn.xiaowu.device.sim.pty.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// A wire whose far end says nothing unless a test does, and the settings that open it.
final class PtyCable implements AutoCloseable {
    private static final int BAUD = 115_200;

    private final Wire wire;

    PtyCable(Path link) throws IOException {
        this(link, Pause.REAL);
    }

    private PtyCable(Path link, Pause pause) throws IOException {
        wire = new Wire(link, BAUD, new Mute(), pause, Clock.systemUTC());
        wire.start();
    }

    /// One whose plug can be pulled and put in quickly: a wire looks at its plug in its pauses, and these are short.
    /// Its bytes keep no pace.
    static PtyCable hasty(Path link) throws IOException {
        return new PtyCable(link, time -> Pause.REAL.pass(Duration.ofMillis(1)));
    }

    Wire wire() {
        return wire;
    }

    SerialSettings settings() {
        return new SerialSettings(wire.link(), BAUD);
    }

    LineOpener opener(Duration writeLimit) {
        return () -> SerialLine.open(settings(), writeLimit);
    }

    @Override
    public void close() {
        wire.close();
    }

    private static final class Mute implements FarEnd {
        @Override
        public void received(byte[] bytes, Answer answer) {}

        @Override
        public void unplugged() {}
    }
}

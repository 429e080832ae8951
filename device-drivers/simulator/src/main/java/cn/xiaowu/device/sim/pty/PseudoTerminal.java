package cn.xiaowu.device.sim.pty;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/// A pseudo-terminal, seen from the side where the device is. A driver opens the other side like a serial port. For
/// use by one thread.
final class PseudoTerminal implements AutoCloseable {
    /// Larger than the terminal settings of any Linux.
    private static final int TERMIOS_BYTES = 256;

    /// Where `c_cflag` is in them.
    private static final long CONTROL_FLAGS = 8;

    private static final int NAME_BYTES = 128;
    private static final int BUFFER_BYTES = 4096;

    private final Arena memory = Arena.ofConfined();
    private final MemorySegment buffer = memory.allocate(BUFFER_BYTES);
    private final MemorySegment poll = memory.allocate(8, 4);
    private final MemorySegment settings = memory.allocate(TERMIOS_BYTES, 8);
    private final int master;
    private final int slave;
    private final Path path;

    /// Makes a terminal that passes every byte as it is.
    ///
    /// @throws IOException if the system gives none
    PseudoTerminal() throws IOException {
        master = (int) Libc.call("posix_openpt", Libc.POSIX_OPENPT, Libc.OPEN_FLAGS);
        Libc.call("grantpt", Libc.GRANTPT, master);
        Libc.call("unlockpt", Libc.UNLOCKPT, master);
        MemorySegment name = memory.allocate(NAME_BYTES);
        Libc.call("ptsname_r", Libc.PTSNAME_R, master, name, (long) NAME_BYTES);
        path = Path.of(name.getString(0));
        // Kept open, so that the line does not hang up whenever a driver closes it.
        slave = (int) Libc.call("open " + path, Libc.OPEN, name, Libc.OPEN_FLAGS);
        makeRaw();
    }

    /// Otherwise the terminal would echo every byte and change line ends.
    private void makeRaw() throws IOException {
        MemorySegment termios = memory.allocate(TERMIOS_BYTES, 8);
        Libc.call("tcgetattr", Libc.TCGETATTR, slave, termios);
        Libc.makeRaw(termios);
        Libc.call("tcsetattr", Libc.TCSETATTR, slave, 0, termios);
    }

    /// The speed that a driver set last, in Bd; 0 if it is an unusual one.
    int driverBaud() throws IOException {
        Libc.call("tcgetattr", Libc.TCGETATTR, slave, settings);
        return LineSpeed.of(settings.get(JAVA_INT, CONTROL_FLAGS));
    }

    /// Where a driver finds it.
    Path path() {
        return path;
    }

    /// Waits for bytes.
    ///
    /// @return what came; empty if nothing did in time
    byte[] read(int millis) throws IOException {
        if (!isReady(Libc.POLL_IN, millis)) {
            return new byte[0];
        }
        int count = (int) Libc.call("read", Libc.READ, master, buffer, (long) BUFFER_BYTES);
        return buffer.asSlice(0, count).toArray(JAVA_BYTE);
    }

    /// Writes bytes. Those that nobody takes in time are lost, as on a real line.
    void write(byte[] bytes, int from, int to, int millis) throws IOException {
        if (isReady(Libc.POLL_OUT, millis)) {
            MemorySegment.copy(bytes, from, buffer, JAVA_BYTE, 0, to - from);
            Libc.call("write", Libc.WRITE, master, buffer, (long) to - from);
        }
    }

    private boolean isReady(short event, int millis) throws IOException {
        poll.set(JAVA_INT, 0, master);
        poll.set(JAVA_SHORT, 4, event);
        poll.set(JAVA_SHORT, 6, (short) 0);
        return Libc.call("poll", Libc.POLL, poll, 1L, millis) > 0 && (poll.get(JAVA_SHORT, 6) & event) != 0;
    }

    /// The driver's side hangs up, as if the plug were pulled.
    @Override
    public void close() throws IOException {
        try (memory) {
            Libc.call("close", Libc.CLOSE, master);
            Libc.call("close", Libc.CLOSE, slave);
        }
    }
}

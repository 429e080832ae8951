package cn.xiaowu.device.serial;

import java.io.IOException;
import java.nio.file.Path;

/// Which port, and how fast. Always 8 data bits, no parity, one stop bit, no flow control.
///
/// @param port path of the device or of a stable link to it, such as `/dev/serial/by-path/...`
/// @param baud bits a second, start and stop bits counted
public record SerialSettings(Path port, int baud) {
    private static final int BITS_PER_BYTE = 10;
    private static final Path PSEUDO_TERMINALS = Path.of("/dev/pts");

    /// @throws IllegalArgumentException if no line is as slow or as fast
    public SerialSettings {
        if (baud < 300 || baud > 4_000_000) {
            throw new IllegalArgumentException("no serial line runs at " + baud + " Bd");
        }
    }

    /// Whether a program is at the far end: the port is a pseudo-terminal. False while nothing is plugged in.
    public boolean isSimulated() {
        try {
            return port.toRealPath().startsWith(PSEUDO_TERMINALS);
        } catch (IOException e) {
            return false;
        }
    }

    /// How long so many bytes take on the wire, rounded up to whole milliseconds.
    public long wireMillis(int bytes) {
        return Math.ceilDiv((long) bytes * BITS_PER_BYTE * 1000, baud);
    }
}

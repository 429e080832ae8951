package cn.xiaowu.device.serial;

import cn.xiaowu.device.health.DeviceFault;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// A line on a serial port.
public final class SerialLine implements ByteLine {
    /// Long, so that a silent line costs little.
    private static final Duration USUAL_READ_LIMIT = Duration.ofMillis(200);

    /// How often a silent line is checked for its plug: some adapters never report a hang-up.
    private static final long PLUG_CHECK_NANOS = 1_000_000_000;

    private final SerialPort port;
    private final Path stablePath;
    private final Path node;
    private final WriteWatchdog watchdog;
    private long plugCheckedAt = System.nanoTime();

    private SerialLine(SerialPort port, Path stablePath, Path node, Duration writeLimit) {
        this.port = port;
        this.stablePath = stablePath;
        this.node = node;
        this.watchdog = new WriteWatchdog(port.getSystemPortName(), writeLimit, this::close);
    }

    /// Opens the port. Links are followed now, so that a replugged device is found under its new node.
    ///
    /// @param settings which port, and how fast
    /// @param writeLimit how long one [#write(byte\[\])] may take before the line is given up
    /// @throws LineLostException if the port is not there or can't be had
    public static SerialLine open(SerialSettings settings, Duration writeLimit) throws LineLostException {
        return open(settings, writeLimit, USUAL_READ_LIMIT);
    }

    /// The same, for who can't wait as long.
    ///
    /// @param settings which port, and how fast
    /// @param writeLimit how long one [#write(byte\[\])] may take before the line is given up
    /// @param readLimit how long one [#read(byte\[\])] waits for the first byte, in whole tenths of a second
    /// @throws LineLostException if the port is not there or can't be had
    public static SerialLine open(SerialSettings settings, Duration writeLimit, Duration readLimit)
            throws LineLostException {
        Path node = nodeOf(settings.port());
        SerialPort port = find(settings.port(), node);
        port.setComPortParameters(settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(
                SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING,
                Math.toIntExact(readLimit.toMillis()),
                0);
        if (!port.openPort()) {
            throw new LineLostException(
                    DeviceFault.PORT_REFUSED, settings.port() + " can't be opened, error " + port.getLastErrorCode());
        }
        return new SerialLine(port, settings.port(), node, writeLimit);
    }

    /// A missing path must not reach jSerialComm: it would try ports of similar names, and might open another device.
    private static Path nodeOf(Path path) throws LineLostException {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new LineLostException(DeviceFault.UNPLUGGED, path + " is not there");
        }
    }

    private static SerialPort find(Path path, Path node) throws LineLostException {
        try {
            return SerialPort.getCommPort(node.toString());
        } catch (SerialPortInvalidPortException e) {
            throw new LineLostException(DeviceFault.UNPLUGGED, path + " is no serial port");
        }
    }

    @Override
    public int read(byte[] into) throws LineLostException {
        int count = port.readBytes(into, into.length);
        if (count < 0) {
            throw new LineLostException(DeviceFault.UNPLUGGED, port.getSystemPortPath() + " hung up");
        }
        if (count == 0) {
            checkPlugNowAndThen();
        }
        return count;
    }

    /// A link that leads elsewhere by now means that this device was unplugged, and perhaps another one plugged in.
    private void checkPlugNowAndThen() throws LineLostException {
        long now = System.nanoTime();
        if (now - plugCheckedAt < PLUG_CHECK_NANOS) {
            return;
        }
        plugCheckedAt = now;
        if (!nodeOf(stablePath).equals(node)) {
            throw new LineLostException(DeviceFault.UNPLUGGED, stablePath + " leads to another device now");
        }
    }

    @Override
    public void write(byte[] bytes) throws LineLostException {
        int written;
        try (var _ = watchdog.watch()) {
            written = port.writeBytes(bytes, bytes.length);
        }
        if (written != bytes.length) {
            DeviceFault fault = watchdog.hasBitten() ? DeviceFault.STALLED : DeviceFault.UNPLUGGED;
            throw new LineLostException(fault, port.getSystemPortPath() + " takes no bytes");
        }
    }

    @Override
    public void close() {
        watchdog.close();
        port.closePort();
    }
}

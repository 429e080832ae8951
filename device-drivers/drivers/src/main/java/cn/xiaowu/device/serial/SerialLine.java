package cn.xiaowu.device.serial;

import cn.xiaowu.device.health.DeviceFault;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A line on a serial port.
public final class SerialLine implements ByteLine {
    /// Linux counts these timeouts in tenths of a second.
    private static final int READ_MILLIS = 100;

    private final SerialPort port;
    private final WriteWatchdog watchdog;

    private SerialLine(SerialPort port, Duration writeLimit) {
        this.port = port;
        this.watchdog = new WriteWatchdog(port.getSystemPortName(), writeLimit, this::close);
    }

    /// Opens the port. Links are followed now, so that a replugged device is found under its new node.
    ///
    /// @param settings which port, and how fast
    /// @param writeLimit how long one [#write(byte\[\])] may take before the line is given up
    /// @throws LineLostException if the port is not there or can't be had
    public static SerialLine open(SerialSettings settings, Duration writeLimit) throws LineLostException {
        SerialPort port = find(settings.port());
        port.setComPortParameters(settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(
                SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, READ_MILLIS, 0);
        if (!port.openPort()) {
            throw new LineLostException(
                    DeviceFault.PORT_REFUSED, settings.port() + " can't be opened, error " + port.getLastErrorCode());
        }
        return new SerialLine(port, writeLimit);
    }

    /// A missing path must not reach jSerialComm: it would try ports of similar names, and might open another device.
    private static SerialPort find(Path path) throws LineLostException {
        if (!Files.exists(path)) {
            throw new LineLostException(DeviceFault.UNPLUGGED, path + " is not there");
        }
        try {
            return SerialPort.getCommPort(path.toString());
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
        return count;
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

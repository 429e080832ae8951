package cn.xiaowu.device.sim.pty;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// A line to a simulated device on which no real time passes: who reads in vain is a tenth of a second older, who
/// writes as much as the bytes take. So hours of a driver's life are tested in milliseconds, and always alike. It is
/// the clock and the pause of whatever hangs on it. For one thread.
public final class VirtualLine implements ByteLine, Pause, InstantSource {
    private static final Duration READ_LIMIT = Duration.ofMillis(100);
    private static final long BITS_PER_BYTE = 10;

    private final int baud;
    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private Instant now;
    private Instant deviceTime;
    private FarEnd device = new Nobody();
    private boolean plugged = true;

    /// Bytes on their way to the driver.
    private record Arrival(Instant due, byte[] bytes) {}

    /// @param baud bits a second
    /// @param start what time it is at first
    public VirtualLine(int baud, Instant start) {
        this.baud = baud;
        this.now = start;
        this.deviceTime = start;
    }

    /// Hangs a device on the line.
    public void attach(FarEnd farEnd) {
        device = farEnd;
    }

    /// Puts the plug in, or pulls it: what was on its way is lost then.
    public void plug(boolean in) {
        plugged = in;
        if (!in) {
            arrivals.clear();
            device.unplugged();
        }
    }

    /// The device says something unasked, now.
    public void say(byte[] bytes) {
        deviceTime = later(deviceTime, now);
        send(bytes);
    }

    @Override
    public int read(byte[] into) throws LineLostException {
        checkPlug();
        Arrival next = arrivals.peekFirst();
        Instant limit = now.plus(READ_LIMIT);
        if (next == null || next.due().isAfter(limit)) {
            now = limit;
            return 0;
        }
        now = later(now, next.due());
        arrivals.removeFirst();
        return deliver(next.bytes(), into);
    }

    private int deliver(byte[] bytes, byte[] into) {
        int count = Math.min(bytes.length, into.length);
        System.arraycopy(bytes, 0, into, 0, count);
        if (count < bytes.length) {
            arrivals.addFirst(new Arrival(now, Arrays.copyOfRange(bytes, count, bytes.length)));
        }
        return count;
    }

    @Override
    public void write(byte[] bytes) throws LineLostException {
        checkPlug();
        now = now.plus(wireTime(bytes.length));
        deviceTime = later(deviceTime, now);
        device.received(bytes.clone(), this::send);
    }

    private void send(byte[] bytes) {
        if (plugged) {
            deviceTime = deviceTime.plus(wireTime(bytes.length));
            arrivals.addLast(new Arrival(deviceTime, bytes.clone()));
        }
    }

    private void checkPlug() throws LineLostException {
        if (!plugged) {
            now = now.plus(READ_LIMIT);
            throw new LineLostException(DeviceFault.UNPLUGGED, "the plug was pulled");
        }
    }

    /// The device takes its time.
    @Override
    public void pass(Duration time) {
        deviceTime = deviceTime.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Nobody reads for that long.
    public void advance(Duration time) {
        now = now.plus(time);
    }

    private Duration wireTime(int bytes) {
        return Duration.ofNanos(bytes * BITS_PER_BYTE * 1_000_000_000L / baud);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void close() {}

    /// Before anything hangs on the line.
    private static final class Nobody implements FarEnd {
        @Override
        public void received(byte[] bytes, Answer answer) {}

        @Override
        public void unplugged() {}
    }
}

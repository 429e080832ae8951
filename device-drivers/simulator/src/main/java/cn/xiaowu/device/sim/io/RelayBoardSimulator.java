package cn.xiaowu.device.sim.io;

import cn.xiaowu.device.sim.pty.FarEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.BitSet;

/// A Modbus RTU relay board, number 1 on its bus: relays are coils and inputs are discrete inputs, both from address 0;
/// the inputs are the bits of input register 0, too. Coils from 0x0200 on make a relay fall off by itself after tenths
/// of a second. Switched and looked at by any thread; a board that loses its power lets all relays go.
public final class RelayBoardSimulator implements FarEnd {
    private static final int UNIT = 1;
    private static final int TIMERS = 0x0200;
    private static final int ON = 0xFF00;
    private static final int MOST_BITS = 2000;

    private final int channels;
    private final InstantSource clock;
    private final RtuRequests requests = new RtuRequests();
    private final BitSet relays = new BitSet();
    private final BitSet inputs = new BitSet();
    private final BitSet stuck = new BitSet();
    private final Instant[] fallsAt;
    private int exception;

    /// @param channels how many relays and inputs it has, such as 8 or 16
    /// @param clock tells when relays fall off
    public RelayBoardSimulator(int channels, InstantSource clock) {
        this.channels = channels;
        this.clock = clock;
        this.fallsAt = new Instant[channels];
        Arrays.fill(fallsAt, Instant.MAX);
    }

    /// How many relays and inputs it has.
    public int channels() {
        return channels;
    }

    /// Lets current flow through an input, or not.
    public synchronized void input(int channel, boolean high) {
        inputs.set(channel, high);
    }

    /// Whether current flows through an input.
    public synchronized boolean input(int channel) {
        return inputs.get(channel);
    }

    /// Whether a relay is pulled.
    public synchronized boolean relay(int channel) {
        letFall();
        return relays.get(channel);
    }

    /// Keeps a relay as it is, whatever it is told: its contacts are welded.
    public synchronized void weld(int channel) {
        stuck.set(channel);
    }

    /// Answers every request with an exception code from now on; 0 ends that.
    public synchronized void excuse(int code) {
        exception = code;
    }

    /// Restarts: all relays fall off.
    public synchronized void restart() {
        relays.clear();
        Arrays.fill(fallsAt, Instant.MAX);
    }

    /// What a busy board says to a request: exception 06.
    public static byte[] busyAnswer(byte[] request) {
        return request.length < 2 ? new byte[0] : Crc16.seal(request[0], (byte) (request[1] | 0x80), (byte) 6);
    }

    @Override
    public synchronized void received(byte[] bytes, Answer answer) {
        for (byte[] request : requests.accept(bytes)) {
            if (request[0] == UNIT) {
                answer.send(answerTo(request));
            }
        }
    }

    @Override
    public synchronized void unplugged() {
        requests.reset();
    }

    private byte[] answerTo(byte[] request) {
        letFall();
        int address = word(request, 2);
        int value = word(request, 4);
        if (exception != 0) {
            return refuse(request, exception);
        }
        return switch (request[1]) {
            case 1 -> bits(request, relays, address, value);
            case 2 -> bits(request, inputs, address, value);
            case 4 -> register(request, address, value);
            case 5 -> single(request, address, value);
            case 15 -> many(request, address, value);
            default -> refuse(request, 1);
        };
    }

    private byte[] bits(byte[] request, BitSet lines, int first, int count) {
        if (count < 1 || count > MOST_BITS) {
            return refuse(request, 3);
        }
        if (first + count > channels) {
            return refuse(request, 2);
        }
        byte[] answer = new byte[3 + Math.ceilDiv(count, Byte.SIZE)];
        byte[] levels = lines.get(first, first + count).toByteArray();
        System.arraycopy(levels, 0, answer, 3, levels.length);
        return body(request, answer);
    }

    private byte[] register(byte[] request, int first, int count) {
        if (first != 0 || count != 1) {
            return refuse(request, 2);
        }
        byte[] levels = Arrays.copyOf(inputs.toByteArray(), 2);
        return body(request, new byte[] {0, 0, 0, levels[1], levels[0]});
    }

    private static byte[] body(byte[] request, byte[] answer) {
        answer[0] = request[0];
        answer[1] = request[1];
        answer[2] = (byte) (answer.length - 3);
        return Crc16.seal(answer);
    }

    private byte[] single(byte[] request, int address, int value) {
        if (address >= TIMERS && address < TIMERS + channels) {
            pull(address - TIMERS, true);
            fallsAt[address - TIMERS] = clock.instant().plus(Duration.ofMillis(100L * value));
            return request;
        }
        if (address >= channels) {
            return refuse(request, 2);
        }
        if (value != 0 && value != ON) {
            return refuse(request, 3);
        }
        pull(address, value == ON);
        return request;
    }

    private byte[] many(byte[] request, int first, int count) {
        if (count < 1 || (request[6] & 0xFF) != Math.ceilDiv(count, Byte.SIZE)) {
            return refuse(request, 3);
        }
        if (first + count > channels) {
            return refuse(request, 2);
        }
        for (int i = 0; i < count; i++) {
            pull(first + i, (request[7 + i / Byte.SIZE] >> (i % Byte.SIZE) & 1) == 1);
        }
        return Crc16.seal(Arrays.copyOf(request, 6));
    }

    private void pull(int channel, boolean on) {
        fallsAt[channel] = Instant.MAX;
        if (!stuck.get(channel)) {
            relays.set(channel, on);
        }
    }

    private void letFall() {
        Instant now = clock.instant();
        for (int channel = 0; channel < channels; channel++) {
            if (!now.isBefore(fallsAt[channel])) {
                pull(channel, false);
            }
        }
    }

    private static byte[] refuse(byte[] request, int code) {
        return Crc16.seal(request[0], (byte) (request[1] | 0x80), (byte) code);
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << Byte.SIZE | (bytes[at + 1] & 0xFF);
    }
}

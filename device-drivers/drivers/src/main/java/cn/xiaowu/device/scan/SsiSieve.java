package cn.xiaowu.device.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds SSI packets in a scanner's stream. A scanner may also send codes raw; so what is no packet is taken for a
/// code's own bytes. A packet has no preamble: length, a known opcode and the scanner's number are what to go by.
final class SsiSieve implements ScannerSieve {
    /// Length, opcode and source: what a packet is told by.
    private static final int TELLING = 3;

    private final HeldBytes held = new HeldBytes(SsiPacket.LONGEST + SsiPacket.CHECKSUM);
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final SsiCode code = new SsiCode();
    /// How many bytes more belong to a spoiled packet, unless a sound one begins among them.
    private int distrusted;

    @Override
    public List<Heard> accept(byte[] bytes, int length) {
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            held.add(bytes[i]);
            sift(heard);
        }
        flushRaw(heard);
        return heard;
    }

    @Override
    public List<Heard> silence(Duration since) {
        code.silence(since);
        if (held.count() >= TELLING && since.compareTo(PACKET_GAP) < 0) {
            return List.of();
        }
        List<Heard> heard = new ArrayList<>();
        while (held.count() > 0) {
            giveUpHalfPacket(heard);
            letGo();
            sift(heard);
        }
        distrusted = 0;
        flushRaw(heard);
        return heard;
    }

    /// Half a packet is no code.
    private void giveUpHalfPacket(List<Heard> heard) {
        if (held.count() >= TELLING && held.count() > distrusted) {
            distrusted = held.count();
            heard.add(new Heard.Spoiled());
        }
    }

    @Override
    public void wipe() {
        distrusted = 0;
        held.wipe();
        wipe(raw);
        code.wipe();
    }

    private void sift(List<Heard> heard) {
        while (held.count() > 0) {
            if (!mayBePacket()) {
                letGo();
            } else if (held.count() < SsiPacket.HEAD || held.count() < wireLength()) {
                return;
            } else {
                flushRaw(heard);
                takePacket(heard);
            }
        }
    }

    private void letGo() {
        byte value = held.take(1)[0];
        if (distrusted > 0) {
            distrusted--;
        } else {
            raw.write(value);
        }
    }

    private boolean mayBePacket() {
        return held.at(0) >= SsiPacket.HEAD
                && (held.count() < 2 || isKnown(held.at(1)))
                && (held.count() < 3 || held.at(2) == SsiPacket.SCANNER);
    }

    private static boolean isKnown(int opcode) {
        return switch (opcode) {
            case SsiPacket.ACK, SsiPacket.NAK, SsiPacket.REVISION_REPLY, SsiPacket.DECODE_DATA -> true;
            default -> false;
        };
    }

    private int wireLength() {
        return held.at(0) + SsiPacket.CHECKSUM;
    }

    /// After a wrong checksum a real packet may begin within; what is none is no code either.
    private void takePacket(List<Heard> heard) {
        int length = held.at(0);
        int told = held.at(length) * 0x100 + held.at(length + 1);
        if (told != SsiPacket.checksum(held.view(), length)) {
            distrusted = Math.max(distrusted, length + SsiPacket.CHECKSUM);
            letGo();
            heard.add(new Heard.Spoiled());
            return;
        }
        distrusted = 0;
        byte[] wire = held.take(length + SsiPacket.CHECKSUM);
        byte[] data = Arrays.copyOfRange(wire, SsiPacket.HEAD, length);
        interpret(new SsiPacket(wire[1] & 0xFF, wire[2], wire[3], data), heard);
        Arrays.fill(wire, (byte) 0);
        Arrays.fill(data, (byte) 0);
    }

    private void interpret(SsiPacket packet, List<Heard> heard) {
        switch (packet.opcode()) {
            case SsiPacket.ACK -> heard.add(new Heard.Answer(true, "ACK"));
            case SsiPacket.NAK -> heard.add(new Heard.Answer(false, "NAK " + Arrays.toString(packet.data())));
            case SsiPacket.REVISION_REPLY -> heard.add(new Heard.Answer(true, printable(packet.data())));
            default -> heard.add(code.add(packet));
        }
        packet.wipe();
    }

    private void flushRaw(List<Heard> heard) {
        if (raw.size() > 0) {
            heard.add(new Heard.Raw(raw.toByteArray()));
            wipe(raw);
        }
    }

    private static void wipe(ByteArrayOutputStream stream) {
        int size = stream.size();
        stream.reset();
        stream.write(new byte[size], 0, size);
        stream.reset();
    }

    private static String printable(byte[] data) {
        return new String(data, StandardCharsets.US_ASCII).replaceAll("[^ -~]", ".");
    }
}

package cn.xiaowu.device.scan;

import java.time.Duration;
import java.util.Arrays;

/// Joins the packets of one code. A scanner sends a packet again if its acknowledgement was lost: taken once. Bounded:
/// a code too long to be one is thrown away whole. For one thread.
final class SsiCode {
    /// How long the next packet of the same code may take: Zebra's scanners wait 2 s for an acknowledgement.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final byte[] code = new byte[ScanFraming.LONGEST];
    private int count;
    private boolean begun;
    private boolean tooLong;
    private byte[] last = new byte[0];

    /// Takes the next packet of data.
    Heard add(SsiPacket packet) {
        if (packet.isSentAgain() && Arrays.equals(packet.data(), last)) {
            return new Heard.Part();
        }
        remember(packet.data());
        join(packet.data());
        if (packet.isContinued()) {
            return new Heard.Part();
        }
        Heard whole = tooLong ? new Heard.TooLong() : new Heard.Whole(Arrays.copyOf(code, count));
        end();
        return whole;
    }

    private void remember(byte[] data) {
        Arrays.fill(last, (byte) 0);
        last = data.clone();
    }

    /// The first byte of data says which kind of code it is, in Zebra's own numbers; in the first packet of a code
    /// only.
    private void join(byte[] data) {
        int skip = begun ? 0 : Math.min(1, data.length);
        int length = data.length - skip;
        begun = true;
        tooLong |= count + length > code.length;
        if (!tooLong) {
            System.arraycopy(data, skip, code, count, length);
            count += length;
        }
    }

    /// Nothing came.
    ///
    /// @param since since when; after long enough the rest of a code is not waited for any more
    void silence(Duration since) {
        if (since.compareTo(PATIENCE) >= 0) {
            wipe();
        }
    }

    private void end() {
        Arrays.fill(code, 0, count, (byte) 0);
        count = 0;
        begun = false;
        tooLong = false;
    }

    void wipe() {
        end();
        remember(new byte[0]);
    }
}

package cn.xiaowu.device.scan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds answers to commands in a scanner's stream: what begins as all of them do and ends as they do. All else are
/// codes' own bytes. Both makers put `06` (done), `15` (not done) or `05` (unknown) behind what they were told.
final class AnswerSieve implements ScannerSieve {
    private static final int LONGEST = 1024;
    private static final int DONE = 6;
    private static final int NOT_DONE = 0x15;
    private static final int UNKNOWN = 5;

    private final byte[] head;
    private final byte[] ends;
    private final byte[] trailers;
    private final HeldBytes held = new HeldBytes(LONGEST);
    private boolean behindAnswer;

    private AnswerSieve(byte[] head, byte[] ends, byte[] trailers) {
        this.head = head;
        this.ends = ends;
        this.trailers = trailers;
    }

    /// Newland's unified command set: `02 01 "0000"`, the command, what came of it, `;`, `03` (user guides of HR42 and
    /// HR52).
    static AnswerSieve newland() {
        return new AnswerSieve(new byte[] {2, 1, '0', '0', '0', '0'}, new byte[] {3}, new byte[0]);
    }

    /// Honeywell's menu commands: the one command that is ever sent, its value, what came of it, and as some units do,
    /// the command's `.` (serial programming commands, user guides of N3680 and 2700).
    static AnswerSieve honeywell() {
        return new AnswerSieve(
                ScannerDialect.HONEYWELL_SPEED.getBytes(StandardCharsets.US_ASCII),
                new byte[] {DONE, NOT_DONE, UNKNOWN},
                new byte[] {'.', '!'});
    }

    @Override
    public List<Heard> accept(byte[] bytes, int length) {
        List<Heard> heard = new ArrayList<>();
        byte[] raw = new byte[length + LONGEST];
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (isTrailer(bytes[i])) {
                continue;
            }
            held.add(bytes[i]);
            while (held.count() > 0 && !mayBeAnswer()) {
                raw[count++] = held.take(1)[0];
            }
            if (isWhole()) {
                count = flush(raw, count, heard);
                heard.add(answer(held.take(held.count())));
                behindAnswer = true;
            }
        }
        flush(raw, count, heard);
        return heard;
    }

    private boolean isTrailer(byte value) {
        boolean trailer = behindAnswer && contains(trailers, value);
        behindAnswer = false;
        return trailer;
    }

    /// Half an answer is no code.
    @Override
    public List<Heard> silence(Duration since) {
        behindAnswer = false;
        if (held.count() == 0 || (held.count() >= head.length && since.compareTo(PACKET_GAP) < 0)) {
            return List.of();
        }
        byte[] left = held.take(held.count());
        return List.of(left.length >= head.length ? new Heard.Spoiled() : new Heard.Raw(left));
    }

    @Override
    public void wipe() {
        behindAnswer = false;
        held.wipe();
    }

    private boolean mayBeAnswer() {
        int known = Math.min(held.count(), head.length);
        return Arrays.equals(held.view(), 0, known, head, 0, known) && (held.count() < LONGEST || isWhole());
    }

    private boolean isWhole() {
        return held.count() > head.length && contains(ends, (byte) held.at(held.count() - 1));
    }

    private static boolean contains(byte[] set, byte value) {
        for (byte member : set) {
            if (member == value) {
                return true;
            }
        }
        return false;
    }

    private static int flush(byte[] raw, int count, List<Heard> heard) {
        if (count > 0) {
            heard.add(new Heard.Raw(Arrays.copyOf(raw, count)));
            Arrays.fill(raw, 0, count, (byte) 0);
        }
        return 0;
    }

    private static Heard answer(byte[] frame) {
        boolean done = contains(frame, (byte) DONE);
        boolean refused = contains(frame, (byte) NOT_DONE) || contains(frame, (byte) UNKNOWN);
        String words = new String(frame, StandardCharsets.US_ASCII);
        return new Heard.Answer(
                done && !refused, words.replaceAll("[^ -~]+", " ").strip());
    }
}

package cn.xiaowu.bridge.cases;

import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The steps of all cases in one chain: each step's hash covers the one before, so that a step can't be
/// changed, left out or slipped in later without every hash after it.
final class EventChain {
    /// What is before the first step.
    private static final byte[] BEGINNING = new byte[32];

    /// Waits for its turn. Has to be the first thing in every transaction that writes to a case: it is
    /// what keeps two of them apart.
    void lock(Handle handle) {
        head(handle);
    }

    /// Puts a step on record.
    void append(Handle handle, CaseNumber number, CaseStep step, Instant at) {
        Link head = head(handle);
        String content = WireFormat.mapper().writeValueAsString(new RecordedStep(number, at, step));
        long seq = head.seq() + 1;
        byte[] hash = hash(head.hash(), content);
        handle.createUpdate("INSERT INTO case_event (seq, number, content, previous, hash)"
                        + " VALUES (:seq, :number, :content, :previous, :hash)")
                .bind("seq", seq)
                .bind("number", number.value())
                .bind("content", content)
                .bind("previous", head.hash())
                .bind("hash", hash)
                .execute();
        handle.createUpdate("UPDATE chain_head SET seq = :seq, hash = :hash")
                .bind("seq", seq)
                .bind("hash", hash)
                .execute();
    }

    /// Reads the whole chain and computes it again.
    ChainVerdict verify(Handle handle) {
        Link head = head(handle);
        try (Stream<Row> rows = handle
                .createQuery("SELECT seq, number, content, hash FROM case_event ORDER BY seq")
                .setFetchSize(1_000)
                .map((row, _) -> new Row(
                        row.getLong("seq"), row.getString("number"), row.getString("content"), row.getBytes("hash")))
                .stream()) {
            return follow(rows.iterator(), head);
        }
    }

    private static ChainVerdict follow(Iterator<Row> rows, Link head) {
        var last = new Link(0, BEGINNING);
        while (rows.hasNext()) {
            Row row = rows.next();
            long expected = last.seq() + 1;
            if (row.seq() != expected || !Arrays.equals(row.hash(), hash(last.hash(), row.content()))) {
                return new ChainVerdict.Broken(expected);
            }
            if (!row.number().equals(row.step().number().value())) {
                return new ChainVerdict.Broken(expected);
            }
            last = new Link(row.seq(), row.hash());
        }
        boolean complete = last.seq() == head.seq() && Arrays.equals(last.hash(), head.hash());
        return complete ? new ChainVerdict.Intact(last.seq()) : new ChainVerdict.Broken(last.seq() + 1);
    }

    /// The steps of one case, oldest first.
    Stream<RecordedStep> of(Handle handle, CaseNumber number) {
        return handle
                .createQuery("SELECT content FROM case_event WHERE number = :number ORDER BY seq")
                .bind("number", number.value())
                .mapTo(String.class)
                .stream()
                .map(EventChain::read);
    }

    private static RecordedStep read(String content) {
        return WireFormat.mapper().readValue(content, RecordedStep.class);
    }

    private static Link head(Handle handle) {
        return handle.createQuery("SELECT seq, hash FROM chain_head FOR UPDATE")
                .map((row, _) -> new Link(row.getLong("seq"), row.getBytes("hash")))
                .one();
    }

    private static byte[] hash(byte[] previous, String content) {
        var digest = Sha256.digest();
        digest.update(previous);
        return digest.digest(content.getBytes(StandardCharsets.UTF_8));
    }

    private record Link(long seq, byte[] hash) {}

    private record Row(long seq, String number, String content, byte[] hash) {
        RecordedStep step() {
            return read(content);
        }
    }
}

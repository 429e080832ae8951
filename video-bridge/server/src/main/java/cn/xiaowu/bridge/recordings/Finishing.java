package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Seals a recording once all of it is here, and puts that on record. For use by any thread: one at a time seals a
/// call.
final class Finishing {
    private static final Logger LOG = LoggerFactory.getLogger(Finishing.class);
    private static final int LOCKS = 64;

    private final Jdbi jdbi;
    private final RecordingStates states;
    private final Sealing sealing;
    private final ServerRecordings server;
    private final RecordingRows rows = new RecordingRows();
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(_ -> new Object()).toArray();

    /// @param server is asked for what media servers delivered
    Finishing(Jdbi jdbi, RecordingStates states, Sealing sealing, ServerRecordings server) {
        this.jdbi = jdbi;
        this.states = states;
        this.sealing = sealing;
        this.server = server;
    }

    /// Seals, if every byte is here that the log names, and no media server still delivers. The same log again is
    /// harmless.
    ///
    /// @param ticket the call's
    Handover finish(Ticket ticket, RecordingLog log) throws IOException {
        synchronized (locks[Math.floorMod(log.call().hashCode(), LOCKS)]) {
            if (states.isClosed(log.call())) {
                return new Handover.Done();
            }
            Optional<SegmentId> missing = sealing.missing(log).or(() -> server.stillComing(log.call()));
            return missing.isPresent() ? new Handover.Missing(missing.get()) : seal(ticket, log);
        }
    }

    private Handover seal(Ticket ticket, RecordingLog log) throws IOException {
        states.happen(log.call(), new RecordingEvent.Completed());
        String clerk = jdbi.withHandle(handle -> rows.clerk(handle, log.call())).orElse(null);
        List<ServerFile> delivered = server.of(log.call());
        byte[] manifest = sealing.seal(log, delivered, ticket, clerk, states.now());
        jdbi.useHandle(handle -> rows.manifest(handle, log.call(), manifest));
        states.happen(log.call(), new RecordingEvent.Signed());
        LOG.info(
                "the recording of {} is sealed: {} files of the booth, {} of media servers",
                log.number(),
                log.segments().size(),
                delivered.size());
        return new Handover.Done();
    }
}

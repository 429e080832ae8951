package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Seals what is here of recordings whose booth never came back to tell the rest: with a gap [GapReason#BOOTH_LOST] to
/// the
/// end, the bridge's own times instead of the booth's, and every byte marked as not vouched for by the booth.
final class LostRecordings {
    private static final Logger LOG = LoggerFactory.getLogger(LostRecordings.class);

    private final Jdbi jdbi;
    private final Tickets tickets;
    private final Incoming incoming;
    private final Finishing finishing;
    private final RecordingStates states;
    private final CustodyRows rows = new CustodyRows();

    LostRecordings(Jdbi jdbi, Tickets tickets, Incoming incoming, Finishing finishing, RecordingStates states) {
        this.jdbi = jdbi;
        this.tickets = tickets;
        this.incoming = incoming;
        this.finishing = finishing;
        this.states = states;
    }

    /// Seals those of which nothing came for so long. One that fails stays for the next time.
    ///
    /// @return how many
    int seal(Duration silence) {
        Instant latest = states.now().minus(silence);
        int sealed = 0;
        for (CallId call : jdbi.withHandle(handle -> rows.unfinished(handle, latest))) {
            try {
                sealed += seal(call, latest) ? 1 : 0;
            } catch (IOException e) {
                LOG.error("what is here of the recording of call {} could not be sealed", call, e);
            }
        }
        return sealed;
    }

    private boolean seal(CallId call, Instant latest) throws IOException {
        Ticket ticket = tickets.find(call).orElseThrow();
        Optional<RecordingLog> log = logOf(ticket).filter(one -> !one.endedAt().isAfter(latest));
        if (log.isEmpty()) {
            return false;
        }
        LOG.error("booth {} never told the rest of the recording of {}", ticket.booth(), ticket.number());
        return finishing.finish(ticket, log.get()) instanceof Handover.Done;
    }

    /// What the booth would have told, as far as it can be seen from here; empty if no file is here. What a media
    /// server delivered keeps the recording from being lost, too.
    private Optional<RecordingLog> logOf(Ticket ticket) throws IOException {
        List<CustodyRows.Begun> begun = jdbi.withHandle(handle -> rows.begun(handle, ticket.call()));
        var segments = new ArrayList<RecordingLog.Segment>();
        var ends = new ArrayList<Instant>();
        for (CustodyRows.Begun one : begun) {
            Optional<Instant> last = incoming.lastHeard(one.segment());
            last.ifPresent(ends::add);
            last.filter(_ -> !ServerRows.isServers(one.segment().track()))
                    .ifPresent(at -> segments.add(segment(one, at)));
        }
        return ends.stream()
                .max(Comparator.naturalOrder())
                .map(end -> new RecordingLog(
                        ticket.call(),
                        ticket.number(),
                        begun.getFirst().openedAt(),
                        end,
                        segments,
                        List.of(new RecordingLog.Gap(null, GapReason.BOOTH_LOST, end, null))));
    }

    private static RecordingLog.Segment segment(CustodyRows.Begun begun, Instant last) {
        SegmentId id = begun.segment();
        return new RecordingLog.Segment(
                id.track(), role(id.track()), id.index(), begun.media(), begun.openedAt(), last, List.of());
    }

    /// The booth's page names tracks after roles.
    private static Role role(TrackId track) {
        return switch (track.value().replaceFirst("-[0-9]+$", "")) {
            case "citizen" -> Role.CITIZEN;
            case "lead" -> Role.LEAD;
            case "supervisor" -> Role.SUPERVISOR;
            default -> Role.CO_CLERK;
        };
    }
}

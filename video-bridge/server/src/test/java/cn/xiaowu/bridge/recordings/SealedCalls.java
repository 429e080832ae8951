package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.queue.TicketRequest;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// Makes sealed recordings, past the network: a ticket, two media files and a log for each.
final class SealedCalls {
    static final byte[] CITIZEN = "what the citizen said".getBytes(StandardCharsets.US_ASCII);
    static final byte[] LEAD = "what the clerk said".getBytes(StandardCharsets.US_ASCII);
    static final BoothId BOOTH = new BoothId("B00001");
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");

    private final Tickets tickets;
    private final Recordings recordings;
    private int running;

    SealedCalls(Tickets tickets, Recordings recordings) {
        this.tickets = tickets;
        this.recordings = recordings;
    }

    /// A call whose recording is sealed.
    CallId seal() throws IOException {
        CallId call = begin();
        assertThat(finish(call)).isEqualTo(new Handover.Done());
        return call;
    }

    /// The booth tells all.
    Handover finish(CallId call) {
        CaseNumber number = tickets.find(call).orElseThrow().number();
        var log = new RecordingLog(
                call,
                number,
                T0,
                T0.plusSeconds(4),
                List.of(
                        segment(id(call, "citizen"), Role.CITIZEN, CITIZEN),
                        segment(id(call, "lead"), Role.LEAD, LEAD)),
                List.of());
        return recordings.finish(BOOTH, log);
    }

    /// A call whose media are here and of which the booth has not told all.
    CallId begin() throws IOException {
        CallId call = beginWithoutMedia();
        send(id(call, "citizen"), CITIZEN);
        send(id(call, "lead"), LEAD);
        return call;
    }

    /// A call of which nothing is here.
    CallId beginWithoutMedia() {
        CallId call = CallId.random();
        CaseNumber number = Samples.number("B00001", ++running);
        tickets.take(new TicketRequest(call, "330100", BOOTH, number, Samples.FUND, "样**"));
        return call;
    }

    private void send(SegmentId segment, byte[] bytes) throws IOException {
        assertThat(recordings.open(BOOTH, segment, "video/webm")).isEqualTo(Opening.OPEN);
        recordings.incoming().begin(segment);
        recordings.incoming().write(segment, 0, ByteBuffer.wrap(bytes));
    }

    static SegmentId id(CallId call, String track) {
        return new SegmentId(call, new TrackId(track), 0);
    }

    private static RecordingLog.Segment segment(SegmentId id, Role role, byte[] bytes) {
        var chunk = new RecordingLog.Chunk(
                bytes.length, HexFormat.of().formatHex(Sealing.sha256().digest(bytes)));
        return new RecordingLog.Segment(id.track(), role, 0, "video/webm", T0, T0.plusSeconds(4), List.of(chunk));
    }
}

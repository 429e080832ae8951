package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.bridge.store.DurableFiles;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every recording. For use by any thread; waits for disk and database.
public final class Recordings {
    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);

    private final Jdbi jdbi;
    private final Tickets tickets;
    private final Incoming incoming;
    private final RecordingStates states;
    private final ServerRecordings server;
    private final Finishing finishing;
    private final LostRecordings lost;
    private final Playback playback;
    private final Custody custody;
    private final Export export;
    private final Room room;
    private final RecordingRows rows = new RecordingRows();

    Recordings(
            Jdbi jdbi,
            Tickets tickets,
            Incoming incoming,
            BlobStore blobs,
            SealKey key,
            Room room,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.tickets = tickets;
        this.incoming = incoming;
        this.states = new RecordingStates(jdbi, clock);
        this.server = new ServerRecordings(jdbi, states, incoming, room);
        this.finishing = new Finishing(jdbi, states, new Sealing(incoming, blobs, key), server);
        this.lost = new LostRecordings(jdbi, tickets, incoming, finishing, states);
        this.playback = new Playback(jdbi, blobs, key);
        this.custody = new Custody(jdbi, incoming, blobs, clock);
        this.export = new Export(blobs, key);
        this.room = room;
    }

    /// Those on this machine's disk, or in an object store.
    ///
    /// @param key what they are sealed with
    /// @throws UncheckedIOException if the folder can't be made
    public static Recordings on(
            RecordingSettings settings, SealKey key, Jdbi jdbi, Tickets tickets, InstantSource clock) {
        try {
            DurableFiles.makeFolder(settings.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("the recordings' folder " + settings.folder() + " can't be made", e);
        }
        var incoming = new Incoming(settings.folder().resolve("incoming"), settings.largestFile());
        S3Place elsewhere = settings.sealed();
        BlobStore blobs =
                elsewhere == null ? new DiskBlobStore(settings.folder().resolve("sealed")) : S3BlobStore.at(elsewhere);
        var room =
                new Room(() -> settings.folder().toFile().getUsableSpace(), settings.leastRoom(), settings.reserve());
        return new Recordings(jdbi, tickets, incoming, blobs, key, room, clock);
    }

    /// What was sealed.
    public Playback playback() {
        return playback;
    }

    /// Who keeps what was sealed.
    public Custody custody() {
        return custody;
    }

    /// Gives one out as a file.
    public Export export() {
        return export;
    }

    /// What media servers record.
    public ServerRecordings server() {
        return server;
    }

    Room room() {
        return room;
    }

    Incoming incoming() {
        return incoming;
    }

    /// Whether the disk is so low that no new recording begins.
    public boolean isRoomLow() {
        return room.isLow();
    }

    /// Whether the disk is so low that no byte more is taken: booths keep what they have.
    public boolean isRoomFull() {
        return room.isFull();
    }

    /// Bytes that can be written on the disk now.
    public long freeRoom() {
        return room.usable().getAsLong();
    }

    /// Whether a call is this booth's.
    boolean owns(BoothId booth, CallId call) {
        return ticket(booth, call).isPresent();
    }

    private Optional<Ticket> ticket(BoothId booth, CallId call) {
        return tickets.find(call).filter(ticket -> ticket.booth().equals(booth));
    }

    /// A booth wants to send a segment.
    ///
    /// @param media its type
    Opening open(BoothId booth, SegmentId segment, String media) {
        if (!owns(booth, segment.call()) || ServerRows.isServers(segment.track())) {
            return Opening.FOREIGN;
        }
        if (states.isClosed(segment.call())) {
            return Opening.SEALED;
        }
        if (room.isLow() && !jdbi.withHandle(handle -> rows.hasSegments(handle, segment.call()))) {
            LOG.error("no recording of {}: the disk is low", segment.call());
            return Opening.NO_ROOM;
        }
        jdbi.useTransaction(handle -> {
            rows.begin(handle, segment.call(), states.now());
            rows.segment(handle, segment, media, states.now());
        });
        return Opening.OPEN;
    }

    /// The state of a call's recording; empty if nothing was heard of one.
    public Optional<RecordingState> state(CallId call) {
        return states.find(call);
    }

    /// Lets something happen to a recording.
    ///
    /// @param call a call that has a ticket
    /// @return the state after it
    public RecordingState happen(CallId call, RecordingEvent event) {
        return states.happen(call, event);
    }

    /// A booth has told all; the recording is sealed if every byte is here. The same log again is harmless.
    ///
    /// @throws UncheckedIOException if the disk fails; the booth tells again
    Handover finish(BoothId booth, RecordingLog log) {
        Optional<Ticket> ticket =
                ticket(booth, log.call()).filter(one -> one.number().equals(log.number()) && isOfBooth(log));
        try {
            return ticket.isEmpty() ? new Handover.Foreign() : finishing.finish(ticket.get(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfBooth(RecordingLog log) {
        return log.segments().stream().noneMatch(segment -> ServerRows.isServers(segment.track()));
    }

    /// Seals what is here of recordings of which nothing came for so long: their booths won't tell the rest.
    ///
    /// @return how many
    public int sealLost(Duration silence) {
        return lost.seal(silence);
    }
}

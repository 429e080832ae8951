package cn.xiaowu.bridge.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.SegmentId;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What media servers record beside booths. They have no credentials: each file has an address of its own, good
/// once. For use by any thread; waits for disk and database.
public final class ServerRecordings {
    private static final Logger LOG = LoggerFactory.getLogger(ServerRecordings.class);
    private static final int CAPABILITY_BYTES = 32;
    /// A media server has to end its files within seconds of the call's end.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Jdbi jdbi;
    private final RecordingStates states;
    private final Incoming incoming;
    private final Room room;
    private final ServerRows rows = new ServerRows();
    private final RecordingRows recordings = new RecordingRows();
    private final SecureRandom random = new SecureRandom();
    /// By the hash of the capability, so that looking one up tells nothing of others by its time.
    private final Map<String, ServerDelivery> unclaimed = new ConcurrentHashMap<>();
    private final Map<SegmentId, ServerDelivery> coming = new ConcurrentHashMap<>();
    private final Map<CallId, Instant> awaitedSince = new ConcurrentHashMap<>();

    ServerRecordings(Jdbi jdbi, RecordingStates states, Incoming incoming, Room room) {
        this.jdbi = jdbi;
        this.states = states;
        this.incoming = incoming;
        this.room = room;
    }

    /// Whether a media server is to record a call now: its citizen agreed, and the booth has begun. It goes on
    /// where the booth's own recorder fails, but not while the citizen is on hold.
    public boolean isWanted(CallId call) {
        return states.find(call).map(ServerRecordings::isWanted).orElse(false);
    }

    private static boolean isWanted(RecordingState state) {
        return switch (state) {
            case RecordingState.On _ -> true;
            case RecordingState.Gap(var reason, var _) -> reason != GapReason.ON_HOLD && reason != GapReason.NOT_AGREED;
            default -> false;
        };
    }

    /// Whether the disk is so low that no file may be opened.
    public boolean isRoomLow() {
        return room.isLow();
    }

    /// Another file of a participant.
    ///
    /// @param clerk log-in name; none for the citizen
    /// @param media its type
    /// @return nothing if the disk is low or the recording is sealed
    public Optional<ServerDelivery> open(CallId call, Role role, @Nullable String clerk, String media) {
        if (room.isLow()) {
            return Optional.empty();
        }
        Optional<SegmentId> named = jdbi.inTransaction(handle -> name(handle, call, role, clerk, media));
        return named.map(this::expect);
    }

    private Optional<SegmentId> name(Handle handle, CallId call, Role role, @Nullable String clerk, String media) {
        return recordings
                .lock(handle, call)
                .filter(state -> !state.isClosed() && !(state instanceof RecordingState.Sealing))
                .map(_ -> rows.add(handle, call, role, clerk, media, states.now()));
    }

    private ServerDelivery expect(SegmentId segment) {
        byte[] secret = new byte[CAPABILITY_BYTES];
        random.nextBytes(secret);
        String capability = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var delivery = new ServerDelivery(this, segment, capability);
        coming.put(segment, delivery);
        unclaimed.put(hash(capability), delivery);
        return delivery;
    }

    /// What is to come to this address; nothing for anybody who asks again.
    Optional<ServerDelivery> claim(String capability) {
        return Optional.ofNullable(unclaimed.remove(hash(capability)));
    }

    private static String hash(String capability) {
        return HexFormat.of().formatHex(Sealing.sha256().digest(capability.getBytes(UTF_8)));
    }

    /// The first bytes of a file are here.
    void began(SegmentId segment) {
        write(handle -> rows.began(handle, segment, states.now()));
    }

    /// Nothing more comes.
    void ended(ServerDelivery delivery, @Nullable GapReason why) {
        SegmentId segment = delivery.segment();
        unclaimed.remove(hash(delivery.capability()));
        try {
            incoming.sync(segment);
        } catch (NoSuchFileException e) {
            LOG.debug("nothing came of {}, or it is sealed", segment);
        } catch (IOException e) {
            LOG.error("{} could not be made durable", segment, e);
        }
        write(handle -> rows.ended(handle, segment, states.now(), why));
        coming.remove(segment);
    }

    /// The file is what counts; without this the bridge goes by the file's own time.
    private void write(Consumer<Handle> step) {
        try {
            jdbi.useHandle(step::accept);
        } catch (JdbiException e) {
            LOG.warn(
                    "how a media server's file stands was not written: {}",
                    e.getClass().getSimpleName());
        }
    }

    /// A file of a call that still comes; those that are waited for too long are ended.
    Optional<SegmentId> stillComing(CallId call) {
        List<ServerDelivery> open = coming.values().stream()
                .filter(one -> one.segment().call().equals(call))
                .toList();
        if (open.isEmpty()) {
            awaitedSince.remove(call);
            return Optional.empty();
        }
        Instant since = awaitedSince.computeIfAbsent(call, _ -> states.now());
        if (states.now().isBefore(since.plus(PATIENCE))) {
            return Optional.of(open.getFirst().segment());
        }
        LOG.warn("{} files of a media server never ended", open.size());
        open.forEach(one -> one.end(GapReason.MEDIA_SERVER_LOST));
        awaitedSince.remove(call);
        return Optional.empty();
    }

    /// All files of a call, each with its end: a file whose end was never put on record ends when its last bytes
    /// came.
    List<ServerFile> of(CallId call) throws IOException {
        var files = new ArrayList<ServerFile>();
        for (ServerFile file : jdbi.withHandle(handle -> rows.of(handle, call))) {
            files.add(file.endedAt() == null ? settle(file) : file);
        }
        return List.copyOf(files);
    }

    /// On record before the file is moved: then its time is gone.
    private ServerFile settle(ServerFile file) throws IOException {
        Instant last = incoming.lastHeard(file.segment()).orElse(file.openedAt());
        jdbi.useHandle(handle -> rows.ended(handle, file.segment(), last, null));
        return file.endedBy(last);
    }
}

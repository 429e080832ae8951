package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.GapReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what a media server delivers, as it comes. What came stays, wherever it is cut off.
final class ServerIntake {
    private static final Logger LOG = LoggerFactory.getLogger(ServerIntake.class);
    private static final int BUFFER = 64 * 1024;
    /// What a power cut may cost.
    private static final Duration UNSYNCED = Duration.ofSeconds(5);

    private final Incoming incoming;
    private final Room room;
    private final InstantSource clock;

    ServerIntake(Incoming incoming, Room room, InstantSource clock) {
        this.incoming = incoming;
        this.room = room;
        this.clock = clock;
    }

    /// What came of it.
    enum Outcome {
        /// All of it is here.
        DONE,
        /// The server broke off.
        CUT,
        /// The file would be too large.
        TOO_LARGE,
        /// The disk is full.
        NO_ROOM,
        /// Nobody wants it any more.
        CLOSED
    }

    /// Takes it in, until the server ends it or it can't go on.
    Outcome take(ServerDelivery delivery, InputStream in) throws IOException {
        // As long as nothing else is known, it is the disk that fails.
        Outcome outcome = Outcome.NO_ROOM;
        try {
            outcome = copy(delivery, in);
            return outcome;
        } finally {
            delivery.end(reason(outcome));
        }
    }

    private Outcome copy(ServerDelivery delivery, InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        Instant synced = clock.instant();
        for (int read = read(in, buffer); read != 0; read = read(in, buffer)) {
            if (read < 0) {
                return Outcome.CUT;
            }
            if (room.isFull()) {
                return Outcome.NO_ROOM;
            }
            Incoming.Written written = write(delivery, length, ByteBuffer.wrap(buffer, 0, read));
            if (written != Incoming.Written.DONE) {
                return written == Incoming.Written.TOO_LARGE ? Outcome.TOO_LARGE : Outcome.CLOSED;
            }
            length += read;
            if (clock.instant().isAfter(synced.plus(UNSYNCED))) {
                incoming.sync(delivery.segment());
                synced = clock.instant();
            }
        }
        return Outcome.DONE;
    }

    /// 0 at the end, less if it was cut off.
    private static int read(InputStream in, byte[] buffer) {
        try {
            return Math.max(0, in.read(buffer));
        } catch (IOException e) {
            LOG.debug("a media server was cut off while it delivered", e);
            return -1;
        }
    }

    private Incoming.Written write(ServerDelivery delivery, long at, ByteBuffer bytes) throws IOException {
        return delivery.take(bytes.remaining(), () -> {
            if (at == 0) {
                incoming.begin(delivery.segment());
            }
            return incoming.write(delivery.segment(), at, bytes);
        });
    }

    private static @Nullable GapReason reason(Outcome outcome) {
        return switch (outcome) {
            case DONE, CLOSED -> null;
            case CUT -> GapReason.MEDIA_SERVER_LOST;
            case TOO_LARGE -> GapReason.RECORDER_FAILED;
            case NO_ROOM -> GapReason.BRIDGE_DISK_LOW;
        };
    }
}

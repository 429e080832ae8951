package cn.xiaowu.kiosk.resume;

import cn.xiaowu.kiosk.journal.JournalException;
import cn.xiaowu.kiosk.journal.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file on disk, sealed with a key that is in memory only and another one for each visit: what a disk does not let
/// go of is worth nothing once the key is gone. Not for use by several threads.
public final class SealedFile {
    private static final Logger LOG = LoggerFactory.getLogger(SealedFile.class);
    private static final String LABEL = "visit";
    private static final int KEY_BYTES = 32;

    private final Path sealed;
    private final Path fresh;
    private final Path key;
    private final InstantSource clock;
    private @Nullable Vault vault;

    /// @param state folder on disk
    /// @param runtime folder in memory (tmpfs)
    public SealedFile(Path state, Path runtime, InstantSource clock) {
        this.sealed = state.resolve("visit.sealed");
        this.fresh = state.resolve("visit.sealed.new");
        this.key = runtime.resolve("xiaowu-visit-" + nameOf(state) + ".key");
        this.clock = clock;
    }

    /// Booths that share a machine, as a demo's do, keep their keys apart.
    private static String nameOf(Path state) {
        byte[] path = state.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().toHexDigits(Arrays.hashCode(path));
    }

    /// When the file was written, or signed, last; empty if there is none that could be read.
    Optional<Instant> lastSign() {
        try {
            return Files.exists(sealed)
                    ? Optional.of(Files.getLastModifiedTime(key).toInstant())
                    : Optional.empty();
        } catch (IOException e) {
            LOG.debug("the key is gone", e);
            return Optional.empty();
        }
    }

    /// What was written last; empty if it can't be read.
    Optional<byte[]> read() {
        try {
            return Optional.of(vault().open(Files.readAllBytes(sealed), LABEL));
        } catch (IOException | JournalException e) {
            LOG.warn("the visit that was kept can't be read", e);
            return Optional.empty();
        }
    }

    /// Replaces what was written before. That it can't be written is logged: the visit goes on all the same.
    void write(byte[] clear) {
        try {
            Files.write(fresh, vault().seal(clear, LABEL));
            Files.move(fresh, sealed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            sign();
        } catch (IOException | JournalException e) {
            LOG.warn("the visit that is on can't be kept: it is lost if this program dies", e);
        }
    }

    /// Leaves a sign that the program lives.
    void sign() {
        try {
            Files.setLastModifiedTime(key, FileTime.from(clock.instant()));
        } catch (IOException e) {
            LOG.warn("no sign of life can be left at the visit that is kept", e);
        }
    }

    /// The key first.
    void erase() {
        vault = null;
        try {
            if (Files.exists(key)) {
                Files.write(key, new byte[KEY_BYTES]);
                Files.delete(key);
            }
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(sealed);
        } catch (IOException e) {
            LOG.error("the visit that was kept can't be erased", e);
        }
    }

    private Vault vault() {
        if (vault == null) {
            vault = Vault.open(key);
        }
        return vault;
    }
}

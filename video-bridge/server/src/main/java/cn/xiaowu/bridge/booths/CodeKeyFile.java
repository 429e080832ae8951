package cn.xiaowu.bridge.booths;

import cn.xiaowu.contract.codes.CodeKeys;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// The authorities' keys for one codes, from a file that may change while the bridge runs. For use by any
/// thread.
public final class CodeKeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(CodeKeyFile.class);

    private final Path file;
    private @Nullable FileTime readAt;
    private List<CodeKeys.Entry> entries = List.of();

    /// @param file a JSON list of key ids and public keys; need not be there
    public CodeKeyFile(Path file) {
        this.file = file;
    }

    /// The keys now. A file that can't be read leaves those that were read last.
    public synchronized List<CodeKeys.Entry> entries() {
        try {
            FileTime changedAt = Files.getLastModifiedTime(file);
            if (!changedAt.equals(readAt)) {
                entries = read();
                readAt = changedAt;
                LOG.info("{} code keys read", entries.size());
            }
        } catch (NoSuchFileException e) {
            entries = List.of();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.warn(
                    "{} can't be read; the keys stay as they were: {}",
                    file,
                    e.getClass().getSimpleName());
        }
        return entries;
    }

    private List<CodeKeys.Entry> read() throws IOException {
        List<CodeKeys.Entry> read =
                WireFormat.mapper().readValue(Files.readAllBytes(file), new TypeReference<List<CodeKeys.Entry>>() {});
        // Refuses what is no key before a booth has to.
        CodeKeys.from(read);
        return List.copyOf(read);
    }
}

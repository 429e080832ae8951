package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.wire.WireFormat;
import cn.xiaowu.kiosk.bridge.BridgeClient;
import cn.xiaowu.kiosk.bridge.BridgeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Fetches what the bridge knows, at the start and every ten minutes, and keeps the last answer on disk. One thread of
/// its own.
final class BridgeLibrarian implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeLibrarian.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(3);

    private final BridgeClient bridge;
    private final Path cache;
    private final Consumer<BridgeKnowledge> readers;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("librarian").factory());

    /// @param cache the file to keep it in
    /// @param readers told each time; by this thread
    BridgeLibrarian(BridgeClient bridge, Path cache, Consumer<BridgeKnowledge> readers) {
        this.bridge = bridge;
        this.cache = cache;
        this.readers = readers;
    }

    void start() {
        thread.execute(this::recall);
        thread.execute(this::fetch);
    }

    private void recall() {
        if (!Files.exists(cache)) {
            return;
        }
        try {
            readers.accept(WireFormat.mapper().readValue(Files.readAllBytes(cache), BridgeKnowledge.class));
        } catch (IOException | JacksonException e) {
            LOG.warn("what the bridge said last can't be read from {}; it will be asked again", cache, e);
        }
    }

    private void fetch() {
        Duration pause = EVERY;
        try {
            var knowledge =
                    new BridgeKnowledge(bridge.catalogue(), bridge.profile().progressBaseUrl(), bridge.codeKeys());
            readers.accept(knowledge);
            keep(knowledge);
        } catch (BridgeException e) {
            pause = AGAIN_AFTER;
            LOG.info("catalogue not fetched: {}", e.getMessage());
        }
        var _ = thread.schedule(this::fetch, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void keep(BridgeKnowledge knowledge) {
        Path fresh = cache.resolveSibling(cache.getFileName() + ".new");
        try {
            Files.write(fresh, WireFormat.mapper().writeValueAsBytes(knowledge));
            Files.move(fresh, cache, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("what the bridge said can't be kept in {}", cache, e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

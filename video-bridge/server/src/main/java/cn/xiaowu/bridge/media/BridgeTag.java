package cn.xiaowu.bridge.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.xiaowu.bridge.store.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kurento.client.MediaPipeline;
import org.kurento.client.internal.server.KurentoServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Marks pipelines as one bridge's own, so that it finds after a crash what it left on a media server, and leaves
/// alone what other bridges have there.
///
/// @param instance the same at each start of this bridge
record BridgeTag(String instance) {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeTag.class);
    private static final String KEY = "xiaowu-bridge";

    /// Reads who this bridge is, or decides it at its first start.
    ///
    /// @throws UncheckedIOException if the file can't be read or written
    static BridgeTag kept(Path file) {
        try {
            // Whole or not at all: two bridges with an empty name would release each other's calls.
            if (Files.notExists(file)) {
                DurableFiles.write(file, UUID.randomUUID().toString().getBytes(US_ASCII));
            }
            return new BridgeTag(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be used: " + e.getMessage(), e);
        }
    }

    void mark(MediaPipeline pipeline) {
        pipeline.addTag(KEY, instance);
    }

    /// Releases this bridge's pipelines that no call of it uses.
    ///
    /// @param calls those on that server, as they are now and become
    /// @return how many there were
    int releaseLeftovers(KurentoConnection connection, Collection<MediaSession> calls) {
        List<MediaPipeline> mine = connection.client().getServerManager().getPipelines().stream()
                .filter(pipeline -> isMine(pipeline, connection))
                .toList();
        // Asked afterwards: whoever made one of these is among them, or its call is over.
        List<MediaSession> now = List.copyOf(calls);
        if (!now.stream().allMatch(MediaSession::hasPipeline)) {
            return 0;
        }
        Set<String> used = now.stream().map(call -> call.pipeline().getId()).collect(Collectors.toSet());
        List<MediaPipeline> left = mine.stream()
                .filter(pipeline -> !used.contains(pipeline.getId()))
                .toList();
        left.forEach(MediaPipeline::release);
        return left.size();
    }

    /// Another bridge may release its own at the same time. And a media server keeps what a session has asked for
    /// anything until that session ends, even if its maker is gone: so what is another's has to be forgotten.
    private boolean isMine(MediaPipeline pipeline, KurentoConnection connection) {
        try {
            boolean mine = pipeline.getTags().stream()
                    .anyMatch(tag -> KEY.equals(tag.getKey()) && instance.equals(tag.getValue()));
            if (!mine) {
                connection.forget(pipeline.getId());
            }
            return mine;
        } catch (KurentoServerException e) {
            LOG.debug("a pipeline went while it was looked at: {}", e.getCode());
            return false;
        }
    }
}

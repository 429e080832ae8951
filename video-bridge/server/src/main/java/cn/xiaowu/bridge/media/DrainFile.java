package cn.xiaowu.bridge.media;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Names the media servers that get no further calls, one URI a line. An operator writes it; it is read again and
/// again.
///
/// @param path the file; none drained while there is none
record DrainFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(DrainFile.class);

    boolean names(URI server) {
        return read().contains(server.toString());
    }

    private Set<String> read() {
        try {
            return Files.readAllLines(path).stream().map(String::strip).collect(Collectors.toSet());
        } catch (NoSuchFileException e) {
            return Set.of();
        } catch (IOException e) {
            LOG.warn("{} can't be read, so no media server is drained: {}", path, e.getMessage());
            return Set.of();
        }
    }
}

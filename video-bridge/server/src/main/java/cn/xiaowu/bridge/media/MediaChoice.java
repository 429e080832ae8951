package cn.xiaowu.bridge.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How picture and sound get from page to page.
///
/// @param servers Kurento media servers; with none, from browser to browser
/// @param drainFile names those that are to get no further calls, if there is such a file
public record MediaChoice(List<URI> servers, @Nullable Path drainFile) {
    /// From browser to browser.
    public static final MediaChoice MESH = new MediaChoice(List.of(), null);

    private static final String KURENTO = "kurento=";

    /// @throws IllegalArgumentException if a URI is not that of a WebSocket
    public MediaChoice {
        servers = List.copyOf(servers);
        for (URI server : servers) {
            boolean socket = "ws".equals(server.getScheme()) || "wss".equals(server.getScheme());
            if (!socket || server.getHost() == null) {
                throw new IllegalArgumentException(server + " is not of the form ws://HOST:8888/kurento");
            }
        }
    }

    /// Reads `mesh` or `kurento=ws://HOST:8888/kurento[,ws://…]`.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static MediaChoice parse(String text, @Nullable Path drainFile) {
        if (text.equals("mesh")) {
            return MESH;
        }
        if (!text.startsWith(KURENTO)) {
            throw new IllegalArgumentException("media is mesh or kurento=ws://HOST:8888/kurento, not " + text);
        }
        String[] uris = text.substring(KURENTO.length()).split(",", -1);
        return new MediaChoice(Arrays.stream(uris).map(URI::create).toList(), drainFile);
    }
}

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
/// @param trust whom to believe to be one of those that are reached by TLS
public record MediaChoice(List<URI> servers, @Nullable Path drainFile, MediaTrust trust) {
    /// From browser to browser.
    public static final MediaChoice MESH = new MediaChoice(List.of(), null, MediaTrust.USUAL);

    private static final String KURENTO = "kurento=";

    /// @throws IllegalArgumentException if a URI is not that of a WebSocket, or if something is said of TLS and no
    /// server
    /// speaks it
    public MediaChoice {
        servers = List.copyOf(servers);
        for (URI server : servers) {
            boolean socket = "ws".equals(server.getScheme()) || "wss".equals(server.getScheme());
            if (!socket || server.getHost() == null) {
                throw new IllegalArgumentException(
                        server + " is not of the form ws://HOST:8888/kurento or wss://HOST:8433/kurento");
            }
        }
        if (!trust.equals(MediaTrust.USUAL) && servers.stream().noneMatch(server -> "wss".equals(server.getScheme()))) {
            throw new IllegalArgumentException(
                    "--media-ca and --media-insecure are for wss:// servers, and --media" + " names none");
        }
    }

    /// Reads `mesh` or `kurento=ws://HOST:8888/kurento[,ws://…]`.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static MediaChoice parse(String text, @Nullable Path drainFile, MediaTrust trust) {
        if (text.equals("mesh")) {
            return new MediaChoice(List.of(), null, trust);
        }
        if (!text.startsWith(KURENTO)) {
            throw new IllegalArgumentException("media is mesh or kurento=ws://HOST:8888/kurento, not " + text);
        }
        String[] uris = text.substring(KURENTO.length()).split(",", -1);
        return new MediaChoice(Arrays.stream(uris).map(URI::create).toList(), drainFile, trust);
    }
}

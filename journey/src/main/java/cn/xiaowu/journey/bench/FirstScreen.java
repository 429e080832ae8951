package cn.xiaowu.journey.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks a starting program for what a person would first see. For use by one thread.
final class FirstScreen implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"xiaowu-token\" content=\"([0-9a-f]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    FirstScreen(int port) {
        this.port = port;
    }

    /// Whether it is there: for the booth, its page was given out and the first screen sent to it; for any other
    /// program, it answered.
    ///
    /// @throws InterruptedException if interrupted while asking
    boolean isThere() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .build();
            Matcher token =
                    TOKEN.matcher(client.send(request, BodyHandlers.ofString()).body());
            if (token.find()) {
                awaitScreen(token.group(1));
            }
            return true;
        } catch (IOException e) {
            return false; // Not listening yet.
        }
    }

    private void awaitScreen(String token) {
        var first = new CompletableFuture<Void>();
        WebSocket socket = client.newWebSocketBuilder()
                .header("Origin", "http://127.0.0.1:" + port)
                .subprotocols("xiaowu." + token)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/screen"), new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        first.complete(null);
                        return null;
                    }
                })
                .join();
        first.join();
        socket.abort();
    }

    @Override
    public void close() {
        client.close();
    }
}

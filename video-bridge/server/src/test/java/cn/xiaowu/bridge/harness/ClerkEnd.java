package cn.xiaowu.bridge.harness;

import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.wire.WireFormat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A clerk's page.
public final class ClerkEnd implements WebSocket.Listener {
    private final URI bridge;
    private final HttpClient http = HttpClient.newHttpClient();
    private final StringBuilder partial = new StringBuilder();
    private Inbox<ConsoleMessage> inbox = new Inbox<>();
    private String cookie = "";
    private @Nullable WebSocket socket;
    private volatile int closeCode;

    /// Not logged in yet.
    public ClerkEnd(int consolePort) {
        this.bridge = URI.create("http://127.0.0.1:" + consolePort);
    }

    /// Tries to log in; keeps the cookie.
    ///
    /// @return the status
    public int logIn(String name, String password) {
        HttpResponse<String> answer = post("/api/login", Map.of("name", name, "password", password));
        cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        return answer.statusCode();
    }

    /// Posts as the page would.
    public HttpResponse<String> post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(WireFormat.mapper().writeValueAsString(body)))
                .build());
    }

    /// Gets as the page would.
    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /// Gets with one more header.
    public HttpResponse<String> get(String path, String header, String value) {
        return send(request(path).header(header, value).build());
    }

    /// Gets into a file.
    public HttpResponse<Path> download(String path, Path file) {
        return http.sendAsync(request(path).build(), BodyHandlers.ofFile(file)).join();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(bridge.resolve(path)).header("Origin", bridge.toString());
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString()).join();
    }

    /// Opens the page's WebSocket.
    public ClerkEnd open() {
        return open(bridge.toString());
    }

    /// Opens it as a page that comes back with these links open.
    public ClerkEnd resume(LinkId... links) {
        String said = Arrays.stream(links).map(link -> "link=" + link).collect(Collectors.joining("&"));
        return open(bridge.toString(), "?" + said);
    }

    /// Opens the page's WebSocket as a page of another site would.
    public ClerkEnd open(String origin) {
        return open(origin, "");
    }

    private ClerkEnd open(String origin, String query) {
        inbox = new Inbox<>();
        closeCode = 0;
        var builder = http.newWebSocketBuilder().header("Origin", origin);
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + bridge.getPort() + "/v1/console" + query), this)
                .join();
        return this;
    }

    /// Another page of the same clerk.
    public ClerkEnd another() {
        return another(bridge.getPort());
    }

    /// Another page of the same clerk, when the bridge is at another port.
    public ClerkEnd another(int consolePort) {
        var other = new ClerkEnd(consolePort);
        other.cookie = cookie;
        return other;
    }

    /// Closes the page.
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    /// Says something.
    public void say(ClerkMessage message) {
        if (socket != null) {
            String text = WireFormat.mapper().writerFor(ClerkMessage.class).writeValueAsString(message);
            socket.sendText(text, true).join();
        }
    }

    /// Says whatever text.
    public void sayText(String text) {
        if (socket != null) {
            socket.sendText(text, true).join();
        }
    }

    /// What the bridge has said since the page was opened.
    public Inbox<ConsoleMessage> inbox() {
        return inbox;
    }

    /// The code with which the bridge closed the connection; 0 if it did not.
    public int closeCode() {
        return closeCode;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            inbox.add(WireFormat.mapper().readValue(partial.toString(), ConsoleMessage.class));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closeCode = statusCode;
        return null;
    }
}

package cn.xiaowu.bridge.bench.peers;

import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// Logs clerks in, as their pages do.
final class LogIn {
    /// The bridge lets one address try thirty times in five minutes: so many clerks sit behind one.
    private static final int CLERKS_AT_ONE_ADDRESS = 20;

    private final URI bridge;

    LogIn(int consolePort) {
        this.bridge = URI.create("http://127.0.0.1:" + consolePort);
    }

    /// The cookie of a clerk.
    ///
    /// @param index of the clerk, from 0
    String cookie(int index, String name, String password) throws IOException, InterruptedException {
        InetAddress from = InetAddress.getByName("127.0.1." + (1 + index / CLERKS_AT_ONE_ADDRESS));
        String body = WireFormat.mapper().writeValueAsString(Map.of("name", name, "password", password));
        var request = HttpRequest.newBuilder(bridge.resolve("/api/login"))
                .header("Origin", bridge.toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newBuilder().localAddress(from).build()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(name + " can't log in: " + answer.statusCode());
            }
            return answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        }
    }
}

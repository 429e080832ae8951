package cn.xiaowu.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.BoothClient;
import cn.xiaowu.bridge.harness.FreePort;
import cn.xiaowu.bridge.harness.FreshDatabase;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.harness.TestAuthority;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.cases.SubmissionReceipt;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bridge as a program of its own, killed as by a power cut.
@SuppressWarnings("NullAway.Init")
class KilledBridgeIT {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final TestAuthority authority = new TestAuthority("test booths");
    private final int consolePort = FreePort.find();
    private final int boothPort = FreePort.find();
    private Process bridge;

    @BeforeEach
    void start() throws IOException {
        authority.writeBridgeFiles(folder);
        FreshDatabase.putInto(folder.resolve("state/postgres"));
        bridge = launch();
    }

    @AfterEach
    void stop() {
        bridge.destroy();
        await().atMost(Duration.ofSeconds(10)).until(() -> !bridge.isAlive());
    }

    @Test
    void aCaseArrivesOnceEvenIfTheBridgeIsKilledBeforeItsAnswerIsHeard() throws IOException {
        // Given a submission that is on record, and whose answer nobody has read
        CaseNumber number = Samples.number("B00001", 1);
        SSLContext tls = authority.booth("B00001");
        try (Socket unread = handIn(tls, WireFormat.mapper().writeValueAsString(Samples.submission(number)))) {
            await().atMost(Duration.ofSeconds(10)).until(() -> progress(number).statusCode() == 200);

            // When the bridge is killed and started again, and the booth hands in again
            bridge.destroyForcibly();
            await().until(() -> !bridge.isAlive());
            assertThat(unread.isConnected()).isTrue();
        }
        bridge = launch();
        var again = new BoothClient(boothPort, tls).post("/v1/cases", Samples.submission(number));

        // Then the case is there once
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.as(SubmissionReceipt.class).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(progress(number).body()).containsOnlyOnce("已申报");
    }

    @Test
    void stopsWhenToldTo() {
        bridge.destroy();

        await().atMost(STOP).until(() -> !bridge.isAlive());
        assertThat(bridge.exitValue()).isIn(0, 143);
    }

    private Process launch() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                BridgeMain.class.getName(),
                "serve",
                "--state",
                folder.resolve("state").toString(),
                "--console-port",
                Integer.toString(consolePort),
                "--booth-port",
                Integer.toString(boothPort),
                "--tls-cert",
                folder.resolve("bridge.crt").toString(),
                "--tls-key",
                folder.resolve("bridge.key").toString(),
                "--booth-ca",
                folder.resolve("booth-ca.crt").toString());
        Process started = new ProcessBuilder(command).inheritIO().start();
        await().atMost(START).ignoreExceptions().until(() -> get("/health").statusCode() == 200);
        return started;
    }

    private Socket handIn(SSLContext tls, String body) throws IOException {
        Socket socket = tls.getSocketFactory().createSocket("127.0.0.1", boothPort);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST /v1/cases HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + bytes.length + "\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
        return socket;
    }

    private HttpResponse<String> progress(CaseNumber number) {
        return get("/progress/" + number + "?c=" + Samples.PROGRESS_CODE);
    }

    private HttpResponse<String> get(String path) {
        URI address = URI.create("http://127.0.0.1:" + consolePort + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .join();
        }
    }
}

package cn.xiaowu.provisioning.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.provisioning.agent.Programs.Ended;
import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ProvisioningJson;
import cn.xiaowu.provisioning.server.ProvisioningMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real provisioning server with a technician at its portal, and a place where booths' agents run.
final class Site implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready: portal (\\S+), booths https://127.0.0.1:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TECHNICIAN = "{\"name\":\"chen\",\"password\":\"right-password\"}";
    private static final String BOOTH = """
            {"name":"%s","divisionCode":"330106","divisionName":"杭州市西湖区","address":"样例路1号",
             "servicePhone":"0571-00000000",
             "devices":{"reader":"/dev/ttyS0","scanner":"/dev/ttyS1","printer":"/dev/ttyS2","simulated":true}}""";

    private final Path folder;
    private final Programs programs;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Process server;
    private String portal = "";
    private int boothPort;

    Site(Path folder) throws Exception {
        this.folder = folder;
        this.programs = new Programs(folder);
        provisioning("issue-tls", "--name", "localhost,127.0.0.1", "--out", tls().toString());
        provisioning("add-technician", "--name", "chen");
        this.server = serve();
        ask("POST", "/api/login", TECHNICIAN);
    }

    private void provisioning(String command, String... arguments) throws Exception {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--state";
        all[2] = folder.resolve("server").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        assertThat(programs.run(ProvisioningMain.class, "right-password\n", all).exit())
                .isZero();
    }

    private Process serve() throws IOException {
        Path log = Files.createTempFile(folder, "serve", ".log");
        Process process = programs.start(
                ProvisioningMain.class,
                log,
                "serve",
                "--state",
                folder.resolve("server").toString(),
                "--portal-port",
                "0",
                "--booth-port",
                String.valueOf(boothPort),
                "--bridge-url",
                "https://bridge.example.org");
        await().atMost(PATIENCE).until(() -> isReady(log));
        return process;
    }

    private boolean isReady(Path log) {
        try {
            Matcher ready = READY.matcher(Files.readString(log));
            if (!ready.find()) {
                return false;
            }
            portal = ready.group(1);
            boothPort = Integer.parseInt(ready.group(2));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts it anew, at the same address for booths.
    void startServer() throws IOException {
        server = serve();
    }

    /// As a power cut does.
    void killServer() {
        server.destroyForcibly().onExit().join();
    }

    /// Records the next booth.
    BoothId recordBooth() throws Exception {
        var answer = ProvisioningJson.mapper().readTree(ask("POST", "/api/booths", BOOTH.formatted("翠苑社区晓屋")));
        return new BoothId(answer.path("boothId").asString());
    }

    void renameBooth(BoothId booth, String name) throws Exception {
        ask("PUT", "/api/booths/" + booth, BOOTH.formatted(name));
    }

    String claimCode(BoothId booth) throws Exception {
        var answer = ProvisioningJson.mapper().readTree(ask("POST", "/api/booths/" + booth + "/claim-codes", "{}"));
        return answer.path("code").asString();
    }

    String booths() throws Exception {
        return ask("GET", "/api/booths", "");
    }

    /// Runs the agent's `enrol`, with the code on stdin.
    Ended enrol(Path agent, BoothId booth, String code) throws Exception {
        return enrol(agent, booth, code, tls().resolve("root.crt"));
    }

    Ended enrol(Path agent, BoothId booth, String code, Path trust) throws Exception {
        return programs.run(
                AgentMain.class,
                code + "\n",
                "enrol",
                "--state",
                agent.toString(),
                "--server",
                boothAddress(),
                "--trust",
                trust.toString(),
                "--booth",
                booth.value(),
                "--code",
                "-");
    }

    /// Starts the agent's `run`, polling each second.
    Process runAgent(Path agent) throws IOException {
        Path log = Files.createTempFile(folder, "agent", ".log");
        return programs.start(
                AgentMain.class, log, "run", "--state", agent.toString(), "--health-port", "0", "--poll-seconds", "1");
    }

    String boothAddress() {
        return "https://127.0.0.1:" + boothPort;
    }

    Path tls() {
        return folder.resolve("tls");
    }

    private String ask(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portal + path))
                .header("Origin", portal)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    @Override
    public void close() {
        browser.close();
        programs.close();
    }
}

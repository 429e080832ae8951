package cn.xiaowu.journey.demo;

import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// All programs, started one after the other as they need each other. Not for use by several threads, but [#close()].
public final class Demo implements AutoCloseable {
    private static final Duration SHORT = Duration.ofSeconds(60);
    private static final Set<Integer> READY = Set.of(200);
    /// The booth answers 503 until a page is open, which is the citizen's part.
    private static final Set<Integer> THERE = Set.of(200, 503);

    private final CommandLines commands;
    private List<String> bridgeOptions;
    private final StateFolder state;
    private final Ports ports;
    private final Consumer<String> progress;
    private final HealthProbe probe = new HealthProbe();
    private final Deque<Program> running = new ArrayDeque<>();
    private final Map<String, Program> byName = new ConcurrentHashMap<>();
    private boolean closed;

    /// @param progress told a line at each step
    public Demo(Installation installation, StateFolder state, Ports ports, Consumer<String> progress) {
        this(installation, state, ports, List.of(), progress);
    }

    /// @param bridgeOptions more options of the bridge, such as its TURN servers
    /// @param progress told a line at each step
    public Demo(
            Installation installation,
            StateFolder state,
            Ports ports,
            List<String> bridgeOptions,
            Consumer<String> progress) {
        this.commands = new CommandLines(installation, state, ports);
        this.bridgeOptions = List.copyOf(bridgeOptions);
        this.state = state;
        this.ports = ports;
        this.progress = progress;
    }

    /// Starts what a technician, a clerk and a booth's agent need; the booth is not enrolled yet.
    ///
    /// @throws DemoException if a port is taken, or a program does not start
    public void startServers() {
        ports.requireFree();
        writeCodes();
        simulator();
        provisioning();
        bridge();
    }

    /// Where everything listens.
    public Ports ports() {
        return ports;
    }

    /// Whether an earlier demo enrolled the booth.
    public boolean isEnrolled() {
        return Files.exists(state.siteFile());
    }

    /// Records and enrols the booth, as a technician would.
    public void enrol() {
        try (var portal = new PortalClient(portalAddress())) {
            portal.logIn(Credentials.TECHNICIAN);
            String booth = portal.createBooth(booth());
            enrol(booth, portal.createClaimCode(booth));
        }
    }

    /// Enrols the booth with a claim code that a technician made.
    public void enrol(String boothId, String claimCode) {
        step("enrolling booth " + boothId);
        run("agent-enrol", commands.enrol(boothId, claimCode), Map.of());
    }

    /// Starts what runs in the booth.
    public void startBooth() {
        step("the agent");
        start("agent", commands.agent());
        probe.awaitAnswer(program("agent"), ports.agent(), THERE);
        startKiosk();
    }

    /// Starts the booth's program, at first or again after it was killed.
    public void startKiosk() {
        step("the booth");
        start("kiosk", kioskCommand());
        probe.awaitAnswer(program("kiosk"), ports.screen(), THERE);
    }

    /// How the booth's program is started.
    public List<String> kioskCommand() {
        return commands.kiosk();
    }

    /// Starts the bridge, at first or again after it was killed.
    public void startBridge() {
        start("bridge", commands.bridgeServer(bridgeOptions));
        probe.awaitAnswer(program("bridge"), ports.console(), READY);
    }

    /// Stops the bridge and starts it anew.
    ///
    /// @param options instead of those it was started with
    public void restartBridge(List<String> options) {
        program("bridge").close();
        bridgeOptions = List.copyOf(options);
        startBridge();
    }

    private void simulator() {
        step("simulated devices");
        start("simulator", commands.simulator());
        probe.awaitAnswer(program("simulator"), ports.simulator(), READY);
    }

    private void provisioning() {
        step("the provisioning server");
        if (!Files.exists(state.tls().resolve("tls.crt"))) {
            run("provisioning-setup", commands.issueTls(), Map.of());
            run("provisioning-setup", commands.addTechnician(Credentials.TECHNICIAN), password(Credentials.TECHNICIAN));
        }
        start("provisioning", commands.provisioningServer());
        probe.awaitAnswer(program("provisioning"), ports.portal(), READY);
    }

    private void bridge() {
        step("the bridge with its PostgreSQL");
        boolean first = !Files.exists(state.bridge().resolve("postgres"));
        if (first) {
            for (DemoClerk clerk : DemoClerk.ALL) {
                run("bridge-setup", commands.addClerk(clerk), password(clerk.credentials()));
            }
        }
        startBridge();
    }

    private void writeCodes() {
        var values = WireFormat.mapper()
                .createObjectNode()
                .put("phone", "13800000000")
                .put("houseKind", "新建商品房");
        try {
            new SampleCodes(Instant.now())
                    .write(
                            state.codes(),
                            state.bridge().resolve("code-keys.json"),
                            new ItemId("330100-GJJ-001"),
                            values);
        } catch (IOException e) {
            throw new DemoException("the sample codes can't be written: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> password(Credentials who) {
        return Map.of(CommandLines.PASSWORD, who.password());
    }

    private void start(String name, List<String> command) {
        Program program = Program.start(name, command, state.logs(), Map.of());
        synchronized (this) {
            running.push(program);
            byName.put(name, program);
        }
    }

    private void run(String name, List<String> command, Map<String, String> environment) {
        Program.start(name, command, state.logs(), environment).finish(SHORT);
    }

    /// A program that was started.
    ///
    /// @param name simulator, provisioning, bridge, agent or kiosk
    public Program program(String name) {
        return Objects.requireNonNull(byName.get(name), name + " was not started");
    }

    private void step(String what) {
        progress.accept(what);
    }

    /// The booth as the technician records it.
    public DemoBooth booth() {
        return DemoBooth.at(state.ports());
    }

    /// Where everything is kept.
    public StateFolder state() {
        return state;
    }

    /// The citizen's screen.
    public String screenAddress() {
        return "http://127.0.0.1:" + ports.screen();
    }

    /// The simulated booth's control page.
    public String simulatorAddress() {
        return "http://127.0.0.1:" + ports.simulator();
    }

    /// The clerk's console.
    public String consoleAddress() {
        return "http://127.0.0.1:" + ports.console();
    }

    /// The technician's portal.
    public String portalAddress() {
        return "http://127.0.0.1:" + ports.portal();
    }

    /// Stops everything, what was started last first. For any thread, and more than once.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        new ArrayList<>(running).forEach(Program::close);
        probe.close();
    }
}

package cn.xiaowu.journey.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How each program is started: what `docs/configuration.md` describes, filled in for one machine.
///
/// @param installation where the programs are
/// @param state where they keep what they keep
/// @param ports where they listen
record CommandLines(Installation installation, StateFolder state, Ports ports) {
    /// The environment variable that carries a password: an argument would be seen by every user of the machine.
    static final String PASSWORD = "XIAOWU_PASSWORD";

    private static final String LOOPBACK = "127.0.0.1";

    List<String> simulator() {
        return installation.command(
                "device-drivers/simulator",
                "simulator",
                "cn.xiaowu.device.sim.SimulatorMain",
                words("--ports-dir", state.ports(), "--http-port", ports.simulator(), "--codes", state.codes()));
    }

    List<String> issueTls() {
        return provisioning(
                "issue-tls", "--state", state.provisioning(), "--name", "localhost," + LOOPBACK, "--out", state.tls());
    }

    List<String> addTechnician(Credentials technician) {
        return provisioning(
                "add-technician",
                "--state",
                state.provisioning(),
                "--name",
                technician.name(),
                "--password-env",
                PASSWORD);
    }

    List<String> provisioningServer() {
        return provisioning(
                "serve",
                "--state",
                state.provisioning(),
                "--portal-port",
                ports.portal(),
                "--booth-port",
                ports.enrolment(),
                "--bridge-url",
                "https://" + LOOPBACK + ":" + ports.link());
    }

    List<String> addClerk(DemoClerk clerk) {
        List<String> command = new ArrayList<>(bridge(
                "add-clerk",
                "--state",
                state.bridge(),
                "--name",
                clerk.credentials().name(),
                "--display-name",
                clerk.displayName(),
                "--region",
                clerk.region(),
                "--region-name",
                clerk.regionName(),
                "--password-env",
                PASSWORD));
        if (clerk.supervisor()) {
            command.add("--supervisor");
        }
        return command;
    }

    /// @param options more than the usual ones
    List<String> bridgeServer(List<String> options) {
        var command = new ArrayList<>(bridge(
                "serve",
                "--state",
                state.bridge(),
                "--console-port",
                ports.console(),
                "--booth-port",
                ports.link(),
                "--tls-cert",
                state.tls().resolve("tls.crt"),
                "--tls-key",
                state.tls().resolve("tls.key"),
                "--booth-ca",
                state.tls().resolve("booth-ca.crt"),
                "--public-url",
                "http://" + LOOPBACK + ":" + ports.console()));
        command.addAll(options);
        return command;
    }

    List<String> enrol(String booth, String claimCode) {
        return agent(
                "enrol",
                "--state",
                state.agent(),
                "--server",
                "https://" + LOOPBACK + ":" + ports.enrolment(),
                "--trust",
                state.tls().resolve("root.crt"),
                "--booth",
                booth,
                "--code",
                claimCode);
    }

    List<String> agent() {
        return agent("run", "--state", state.agent(), "--health-port", ports.agent());
    }

    List<String> kiosk() {
        return installation.command(
                "kiosk-app",
                "kiosk-app",
                "cn.xiaowu.kiosk.KioskMain",
                words(
                        "--site",
                        state.siteFile(),
                        "--equipment",
                        state.equipment(),
                        "--state",
                        state.booth(),
                        "--screen-port",
                        ports.screen(),
                        "--browser-profile",
                        state.browserProfile()));
    }

    private List<String> agent(Object... arguments) {
        return installation.command(
                "provisioning/agent", "provisioning-agent", "cn.xiaowu.provisioning.agent.AgentMain", words(arguments));
    }

    private List<String> provisioning(Object... arguments) {
        return installation.command(
                "provisioning/server",
                "provisioning-server",
                "cn.xiaowu.provisioning.server.ProvisioningMain",
                words(arguments));
    }

    private List<String> bridge(Object... arguments) {
        return installation.command("video-bridge/server", "bridge", "cn.xiaowu.bridge.BridgeMain", words(arguments));
    }

    private static List<String> words(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}

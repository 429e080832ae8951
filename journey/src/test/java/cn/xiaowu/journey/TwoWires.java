package cn.xiaowu.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// A booth's machine and a desk's machine, as network namespaces, between which there are two wires, one of them
/// unplugged. Each reaches this machine's loopback, too, but not the other by that way. Needs root and iproute2.
final class TwoWires implements AutoCloseable {
    private static final String BOOTH = "xiaowu-booth";
    private static final String DESK = "xiaowu-desk";
    private static final String BOOTH_LINK = "xwb";
    private static final String DESK_LINK = "xwd";

    private final Path folder;
    private final List<Forwarder> forwarders = new ArrayList<>();

    /// Lays the wires.
    ///
    /// @param folder for the commands that run browsers there
    /// @throws IOException if this process may not
    TwoWires(Path folder) throws IOException {
        this.folder = folder;
        unplugAll();
        machine(BOOTH, BOOTH_LINK, "10.213.1");
        machine(DESK, DESK_LINK, "10.213.2");
        wire("old", "198.18.1");
        wire("new", "198.18.2");
        plug("old", true);
    }

    /// Whether this process may make network namespaces.
    static boolean areAllowed() {
        try {
            ip("netns", "add", "xiaowu-probe");
            ip("netns", "del", "xiaowu-probe");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void machine(String name, String link, String net) throws IOException {
        ip("netns", "add", name);
        ip("-n", name, "link", "set", "lo", "up");
        ip("link", "add", link, "type", "veth", "peer", "name", "house", "netns", name);
        ip("addr", "add", net + ".1/24", "dev", link);
        ip("link", "set", link, "up");
        ip("-n", name, "addr", "add", net + ".2/24", "dev", "house");
        ip("-n", name, "link", "set", "house", "up");
    }

    private static void wire(String name, String net) throws IOException {
        ip("link", "add", name, "netns", BOOTH, "type", "veth", "peer", "name", name, "netns", DESK);
        ip("-n", BOOTH, "addr", "add", net + ".1/24", "dev", name);
        ip("-n", DESK, "addr", "add", net + ".2/24", "dev", name);
    }

    private static void plug(String wire, boolean in) throws IOException {
        for (String machine : List.of(BOOTH, DESK)) {
            ip("-n", machine, "link", "set", wire, in ? "up" : "down");
        }
    }

    /// Plugs in the other wire, too.
    void plugOther() throws IOException {
        plug("new", true);
    }

    /// Pulls the wire that was there first.
    void pullFirst() throws IOException {
        plug("old", false);
    }

    /// Runs Chromium on the booth's machine.
    Path boothChromium() throws IOException {
        return chromium(BOOTH, "10.213.1.1");
    }

    /// Runs Chromium on the desk's machine.
    Path deskChromium() throws IOException {
        return chromium(DESK, "10.213.2.1");
    }

    /// What is meant for loopback goes to this machine.
    private Path chromium(String machine, String here) throws IOException {
        String script = """
                #!/bin/sh
                exec ip netns exec %s /usr/bin/chromium "--host-resolver-rules=MAP 127.0.0.1 %s" "$@"
                """.formatted(machine, here);
        Path command = folder.resolve("chromium-of-" + machine);
        Files.writeString(command, script);
        return Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
    }

    /// Lets both machines reach a port on this machine's loopback.
    void openDoor(int port) throws IOException {
        for (String here : List.of("10.213.1.1", "10.213.2.1")) {
            forwarders.add(new Forwarder(InetAddress.ofLiteral(here), port));
        }
    }

    /// A namespace's end of a wire goes some time after the namespace; a wire that is taken away is gone at once.
    private static void unplugAll() throws IOException {
        for (String link : List.of(BOOTH_LINK, DESK_LINK)) {
            if (Files.exists(Path.of("/sys/class/net", link))) {
                ip("link", "del", link);
            }
        }
        for (String machine : List.of(BOOTH, DESK)) {
            if (Files.exists(Path.of("/run/netns", machine))) {
                ip("netns", "del", machine);
            }
        }
    }

    private static void ip(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        forwarders.forEach(Forwarder::close);
        try {
            unplugAll();
        } catch (IOException e) {
            throw new IllegalStateException("the wires can't be taken away", e);
        }
    }
}

package cn.xiaowu.journey.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/// The seven TCP ports of a demo, all on loopback, one after the other.
///
/// @param first the first; at most 65529
public record Ports(int first) {

    /// Checks the range.
    ///
    /// @throws DemoException if eight ports don't fit
    public Ports {
        if (first < 1024 || first > 65_528) {
            throw new DemoException("choose a first port from 1024 to 65528");
        }
    }

    /// Eight ports that are free at the moment.
    public static Ports free() {
        for (int first = 20_000 + (int) (ProcessHandle.current().pid() % 1_000) * 8; first < 60_000; first += 8) {
            var ports = new Ports(first);
            if (ports.named().values().stream().allMatch(Ports::isFree)) {
                return ports;
            }
        }
        throw new DemoException("no eight free ports in a row were found");
    }

    /// The citizen's screen.
    public int screen() {
        return first;
    }

    /// The simulated booth's control page.
    public int simulator() {
        return first + 1;
    }

    /// The clerk's console.
    public int console() {
        return first + 2;
    }

    /// The bridge's side for booths, mutual TLS.
    public int link() {
        return first + 3;
    }

    /// The technician's portal.
    public int portal() {
        return first + 4;
    }

    /// Enrolment, TLS.
    public int enrolment() {
        return first + 5;
    }

    /// The agent's health.
    public int agent() {
        return first + 6;
    }

    /// Where media servers on this machine deliver what they record.
    public int recorded() {
        return first + 7;
    }

    /// @throws DemoException if one is taken; it is named
    void requireFree() {
        named().forEach((name, port) -> {
            if (!isFree(port)) {
                throw new DemoException("port " + port + " (" + name + ") is taken by another program;"
                        + " stop that, or choose other ports with --port FIRST");
            }
        });
    }

    private Map<String, Integer> named() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("the booth's screen", screen());
        named.put("the simulated devices", simulator());
        named.put("the clerk's console", console());
        named.put("the bridge's booth side", link());
        named.put("the technician's portal", portal());
        named.put("enrolment", enrolment());
        named.put("the agent's health", agent());
        named.put("what media servers record", recorded());
        return named;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

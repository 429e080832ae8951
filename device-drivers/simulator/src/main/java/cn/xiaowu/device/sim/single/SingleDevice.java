package cn.xiaowu.device.sim.single;

import cn.xiaowu.device.sim.pty.FarEnd;
import cn.xiaowu.device.sim.pty.FaultyDevice;
import cn.xiaowu.device.sim.pty.Misbehaviour;
import cn.xiaowu.device.sim.pty.Pause;
import cn.xiaowu.device.sim.pty.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What every simulated device's command does: makes the line, prints its port, does what is typed, runs until it is
/// told to end.
abstract class SingleDevice implements Callable<Integer> {
    private static final int PORT_TRIES = 300;

    @Option(names = "--link", paramLabel = "PATH", description = "端口名称。 The port's name; default /tmp/xiaowu-NAME.")
    private @Nullable Path link;

    @Option(names = "--baud", paramLabel = "N", description = "速率。 Its speed, if not the usual one.")
    private @Nullable Integer baud;

    @Option(
            names = "--misbehave",
            paramLabel = "HOW",
            description = "故障方式。 How it goes wrong: ${COMPLETION-CANDIDATES}.")
    private Misbehaviour misbehaviour = Misbehaviour.NONE;

    @Spec
    private @Nullable CommandSpec spec;

    private final String name;
    private final int usualBaud;

    /// @param name what its port is called after
    /// @param usualBaud its speed unless another one is asked for
    SingleDevice(String name, int usualBaud) {
        this.name = name;
        this.usualBaud = usualBaud;
    }

    /// The device itself. Called once, when the options are known.
    abstract FarEnd device();

    /// What can be done to it.
    ///
    /// @param wire its line
    abstract List<Verb> verbs(Wire wire);

    /// What it says to a request when it is busy; a device without a word for that says nothing.
    byte[] busyAnswer(byte[] request) {
        return new byte[0];
    }

    @Override
    public Integer call() throws IOException {
        var faulty = new FaultyDevice(device(), Pause.REAL, this::busyAnswer);
        faulty.misbehave(misbehaviour);
        Path port = (link == null ? Path.of("/tmp/xiaowu-" + name) : link).toAbsolutePath();
        try (var wire = new Wire(port, baud == null ? usualBaud : baud, faulty, Pause.REAL, Clock.systemUTC())) {
            faulty.unplugBy(() -> wire.plug(false));
            wire.start();
            waitForPort(wire);
            Runtime.getRuntime().addShutdownHook(new Thread(wire::close, "ending"));
            play(port, allVerbs(wire, faulty));
        }
        return 0;
    }

    /// Whoever reads the port's name may open it at once.
    private static void waitForPort(Wire wire) {
        for (int i = 0; i < PORT_TRIES && !wire.isConnected(); i++) {
            Pause.REAL.pass(Duration.ofMillis(10));
        }
    }

    private void play(Path port, List<Verb> verbs) throws IOException {
        PrintWriter out = command().commandLine().getOut();
        out.println("端口  port  " + port);
        var typed = new Typed(verbs, out);
        typed.help();
        out.flush();
        if (!typed.run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))) {
            waitForEver();
        }
    }

    private List<Verb> allVerbs(Wire wire, FaultyDevice faulty) {
        List<Verb> all = new ArrayList<>(verbs(wire));
        all.add(new Verb("unplug", "拔掉  pulls the plug", _ -> wire.plug(false)));
        all.add(new Verb("plug", "插上  puts it in", _ -> wire.plug(true)));
        all.add(new Verb("misbehave HOW", "故障  goes wrong: " + ways(), how -> faulty.misbehave(way(how))));
        return all;
    }

    private static String ways() {
        return String.join(
                " ",
                Arrays.stream(Misbehaviour.values())
                        .map(way -> way.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Misbehaviour way(String how) {
        return Arrays.stream(Misbehaviour.values())
                .filter(way -> way.name().equalsIgnoreCase(how))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of " + ways()));
    }

    /// In the background there is no input; only a signal ends the program then.
    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Unusable arguments.
    final ParameterException refusal(String sentence) {
        return new ParameterException(command().commandLine(), sentence);
    }

    /// The command that was called.
    final CommandSpec command() {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("called without a command line");
        }
        return known;
    }
}

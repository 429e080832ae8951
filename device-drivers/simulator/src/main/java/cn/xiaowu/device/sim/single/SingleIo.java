package cn.xiaowu.device.sim.single;

import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.io.Wiring;
import cn.xiaowu.device.sim.io.BoothWiring;
import cn.xiaowu.device.sim.io.RelayBoardSimulator;
import cn.xiaowu.device.sim.pty.FarEnd;
import cn.xiaowu.device.sim.pty.Wire;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/// A simulated relay board with a booth's lamps, door and buttons on it.
@Command(name = "io", description = "模拟输入输出板（Modbus RTU，从站 1）。 A relay board, unit 1.")
public final class SingleIo extends SingleDevice {
    private static final int CHANNELS = 8;

    private final RelayBoardSimulator board = new RelayBoardSimulator(CHANNELS, Clock.systemUTC());
    private final BoothWiring booth = new BoothWiring(board, Wiring.relayBoard());

    /// A board with all relays off, in a booth that is shut and empty.
    public SingleIo() {
        super("io", 9_600);
    }

    @Override
    FarEnd device() {
        return board;
    }

    @Override
    byte[] busyAnswer(byte[] request) {
        return RelayBoardSimulator.busyAnswer(request);
    }

    @Override
    List<Verb> verbs(Wire wire) {
        return List.of(
                new Verb(
                        "on INPUT", "输入动作  makes an input active: " + inputs(), input -> booth.set(input(input), true)),
                new Verb("off INPUT", "输入复原  makes it inactive", input -> booth.set(input(input), false)),
                new Verb(
                        "outputs",
                        "显示输出  shows what is on",
                        _ -> command().commandLine().getOut().println(outputs())),
                new Verb("restart", "断电重启  loses its power, so that all relays fall off", _ -> board.restart()));
    }

    private String outputs() {
        String on = booth.map().outputs().keySet().stream()
                .filter(booth::is)
                .map(OutputSignal::wording)
                .map(wording -> wording.chinese() + " " + wording.english())
                .collect(Collectors.joining(", "));
        return on.isEmpty() ? "全部关闭  all off" : on;
    }

    private static InputSignal input(String typed) {
        return Arrays.stream(InputSignal.values())
                .filter(signal -> word(signal).equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of " + inputs()));
    }

    private static String inputs() {
        return Arrays.stream(InputSignal.values()).map(SingleIo::word).collect(Collectors.joining(" "));
    }

    /// As it is typed: `call-button`.
    private static String word(InputSignal signal) {
        return signal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

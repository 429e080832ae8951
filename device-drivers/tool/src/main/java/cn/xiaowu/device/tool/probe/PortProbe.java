package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.scan.ScannerProbe;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks who is there. Printers first: what they don't understand they would print. Scanners last, when nobody has
/// answered at any speed: their questions are words.
public final class PortProbe {
    /// The speeds that booths' devices come with, the commonest first.
    public static final List<Integer> SPEEDS = List.of(115_200, 9_600, 57_600, 38_400, 19_200, 230_400);

    private static final List<Tongue> SCANNERS = ScannerTongue.all();

    private final Lines lines;
    private final InstantSource clock;
    private final List<Tongue> tongues;
    private int unasked;

    /// Opens the port at a speed.
    @FunctionalInterface
    public interface Lines {
        /// Opens it.
        ///
        /// @param baud bits a second
        /// @throws LineLostException if the port is not there or can't be had
        ByteLine open(int baud) throws LineLostException;
    }

    /// Is told what is tried next.
    @FunctionalInterface
    public interface Progress {
        /// A speed is tried.
        ///
        /// @param baud bits a second
        /// @param protocols what is asked at it
        void trying(int baud, List<String> protocols);
    }

    /// Asks relay boards of the usual number only.
    ///
    /// @param lines opens the port
    /// @param clock tells how long an answer took
    public PortProbe(Lines lines, InstantSource clock) {
        this(lines, clock, UnitRange.USUAL);
    }

    /// @param lines opens the port
    /// @param clock tells how long an answer took
    /// @param units which relay boards to ask
    public PortProbe(Lines lines, InstantSource clock, UnitRange units) {
        this.lines = lines;
        this.clock = clock;
        List<Tongue> asked = new ArrayList<>(List.of(PrinterTongue.tongue(), new ReaderTongue()));
        units.units().forEach(unit -> asked.add(ModbusTongue.tongue(unit)));
        this.tongues = List.copyOf(asked);
    }

    /// Asks at one speed after the other, until somebody answers.
    ///
    /// @param port the port's name, for the report
    /// @param speeds which speeds
    /// @param progress is told each speed before it is tried
    /// @throws LineLostException if the port is not there, can't be had, or goes away meanwhile
    public ProbeReport probe(String port, List<Integer> speeds, Progress progress) throws LineLostException {
        unasked = 0;
        Optional<Finding> finding = find(tongues, speeds, progress);
        if (finding.isEmpty()) {
            finding = find(SCANNERS, speedsOfScanners(speeds), progress);
        }
        List<String> protocols = Stream.concat(tongues.stream(), SCANNERS.stream())
                .map(Tongue::name)
                .toList();
        return new ProbeReport(port, finding.orElse(null), speeds, protocols, unasked);
    }

    /// Scanners come with few speeds, and asking takes long; a single speed was asked for on purpose.
    static List<Integer> speedsOfScanners(List<Integer> speeds) {
        return speeds.size() == 1
                ? speeds
                : speeds.stream().filter(ScannerProbe.USUAL::contains).toList();
    }

    private Optional<Finding> find(List<Tongue> asked, List<Integer> speeds, Progress progress)
            throws LineLostException {
        List<String> names = asked.stream().map(Tongue::name).toList();
        Optional<Finding> finding = Optional.empty();
        for (int i = 0; i < speeds.size() && finding.isEmpty(); i++) {
            progress.trying(speeds.get(i), names);
            finding = findAt(speeds.get(i), asked);
        }
        return finding;
    }

    private Optional<Finding> findAt(int baud, List<Tongue> asked) throws LineLostException {
        try (var line = new CountedLine(lines.open(baud))) {
            for (Tongue tongue : asked) {
                line.drain();
                List<Evidence> evidence = tongue.converse(line, clock);
                if (!evidence.isEmpty()) {
                    return Optional.of(new Finding(tongue.kind(), tongue.name(), baud, tongue.options(), evidence));
                }
            }
            unasked += line.count();
        }
        return Optional.empty();
    }
}

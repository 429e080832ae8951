package cn.xiaowu.device.sim.web;

import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.sim.SimulatedBooth;
import cn.xiaowu.device.sim.io.BoothWiring;
import cn.xiaowu.device.sim.printer.PrinterTrouble;
import cn.xiaowu.device.sim.pty.Wire;
import cn.xiaowu.device.sim.reader.Person;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the simulated booth is.
///
/// @param simulated always true, so that nobody takes it for a real one
/// @param reader the card reader
/// @param scanner the scanner
/// @param printer the printer
/// @param io the relay board
record BoothState(boolean simulated, Reader reader, Scanner scanner, Printer printer, Io io) {

    /// A device's line.
    ///
    /// @param port where a driver finds it
    /// @param plugged whether the plug is in
    /// @param lastHeard when the booth last said something, as UTC text; null if never
    record Line(String port, boolean plugged, @Nullable String lastHeard) {
        static Line of(Wire wire) {
            return new Line(
                    wire.link().toString(),
                    wire.isPlugged(),
                    wire.lastHeard().map(Instant::toString).orElse(null));
        }
    }

    /// The card reader.
    ///
    /// @param line its line
    /// @param person whose card lies on it; null if none does
    record Reader(Line line, @Nullable String person) {}

    /// The scanner.
    ///
    /// @param line its line
    record Scanner(Line line) {}

    /// The printer.
    ///
    /// @param line its line
    /// @param paper whether there is paper
    /// @param printed whether printed paper hangs out
    /// @param pieces how many lines, codes, bands of pictures and cuts came out since the start
    /// @param jobs how many documents it remembers
    /// @param troubles what is wrong with it
    /// @param notDone what it was told and could not do: how often, by the command's first bytes
    record Printer(
            Line line,
            boolean paper,
            boolean printed,
            long pieces,
            int jobs,
            Set<PrinterTrouble> troubles,
            Map<String, Integer> notDone) {}

    /// The relay board.
    ///
    /// @param line its line
    /// @param outputs whether each is on, by signal
    /// @param inputs whether each is active, by signal
    record Io(Line line, Map<OutputSignal, Boolean> outputs, Map<InputSignal, Boolean> inputs) {
        static Io of(Wire wire, BoothWiring wiring) {
            var outputs = new EnumMap<OutputSignal, Boolean>(OutputSignal.class);
            wiring.map().outputs().keySet().forEach(signal -> outputs.put(signal, wiring.is(signal)));
            var inputs = new EnumMap<InputSignal, Boolean>(InputSignal.class);
            wiring.map().inputs().keySet().forEach(signal -> inputs.put(signal, wiring.is(signal)));
            return new Io(Line.of(wire), outputs, inputs);
        }
    }

    static BoothState of(SimulatedBooth booth) {
        return new BoothState(
                true,
                new Reader(
                        Line.of(booth.readerWire()),
                        booth.reader().person().map(Person::id).orElse(null)),
                new Scanner(Line.of(booth.scannerWire())),
                new Printer(
                        Line.of(booth.printerWire()),
                        booth.printer().hasPaper(),
                        booth.printer().hasPrinted(),
                        booth.printer().pieces(),
                        booth.printer().jobs().size(),
                        booth.printer().troubles(),
                        booth.printer().notDone()),
                Io.of(booth.ioWire(), booth.io()));
    }
}

package cn.xiaowu.device.sim.web;

import cn.xiaowu.device.sim.SimulatedBooth;
import cn.xiaowu.device.sim.pty.Wire;
import cn.xiaowu.device.sim.reader.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the simulated booth is.
///
/// @param simulated always true, so that nobody takes it for a real one
/// @param reader the card reader
/// @param scanner the scanner
/// @param printer the printer
record BoothState(boolean simulated, Reader reader, Scanner scanner, Printer printer) {

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
    /// @param jobs how many documents it remembers
    record Printer(Line line, boolean paper, boolean printed, int jobs) {}

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
                        booth.printer().jobs().size()));
    }
}

package cn.xiaowu.device.sim;

import cn.xiaowu.device.io.Wiring;
import cn.xiaowu.device.sim.io.BoothWiring;
import cn.xiaowu.device.sim.io.RelayBoardSimulator;
import cn.xiaowu.device.sim.printer.PrinterSimulator;
import cn.xiaowu.device.sim.pty.Pause;
import cn.xiaowu.device.sim.pty.Wire;
import cn.xiaowu.device.sim.reader.ReaderSimulator;
import cn.xiaowu.device.sim.scanner.ScannerSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The devices of a booth, each at the end of its wire.
///
/// @param reader the card reader
/// @param readerWire its line, at `reader`
/// @param scannerWire the scanner's line, at `scanner`
/// @param printer the printer
/// @param printerWire its line, at `printer`
/// @param io the relay board, with lamps, door and buttons on it
/// @param ioWire its line, at `io`
public record SimulatedBooth(
        ReaderSimulator reader,
        Wire readerWire,
        Wire scannerWire,
        PrinterSimulator printer,
        Wire printerWire,
        BoothWiring io,
        Wire ioWire)
        implements AutoCloseable {
    /// How fast every line is.
    public static final int BAUD = 115_200;

    /// Makes the devices and their lines.
    ///
    /// @param ports the folder where drivers find the lines
    /// @param clock tells the time
    /// @throws IOException if the lines can't be made there
    public static SimulatedBooth open(Path ports, InstantSource clock) throws IOException {
        var reader = new ReaderSimulator(Pause.REAL);
        var printer = new PrinterSimulator(clock);
        var board = new RelayBoardSimulator(8, clock);
        var booth = new SimulatedBooth(
                reader,
                new Wire(ports.resolve("reader"), BAUD, reader, Pause.REAL, clock),
                new Wire(ports.resolve("scanner"), BAUD, new ScannerSimulator(), Pause.REAL, clock),
                printer,
                new Wire(ports.resolve("printer"), BAUD, printer, Pause.REAL, clock),
                new BoothWiring(board, Wiring.relayBoard()),
                new Wire(ports.resolve("io"), BAUD, board, Pause.REAL, clock));
        reader.onSpeed(booth.readerWire()::speed);
        booth.readerWire().mindSpeed(true);
        for (Wire wire : booth.wires()) {
            wire.start();
        }
        return booth;
    }

    /// All lines.
    public List<Wire> wires() {
        return List.of(readerWire, scannerWire, printerWire, ioWire);
    }

    /// Holds a code before the scanner.
    public void show(String text) {
        scannerWire.send(ScannerSimulator.beamOf(text));
    }

    /// Forgets what went over the wires and what was printed.
    public void forget() {
        wires().forEach(wire -> wire.log().clear());
        printer.forget();
    }

    /// Pulls all plugs and takes the links away.
    @Override
    public void close() {
        wires().forEach(Wire::close);
    }
}

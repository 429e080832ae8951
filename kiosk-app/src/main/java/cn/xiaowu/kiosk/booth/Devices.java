package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.equipment.Equipment;
import cn.xiaowu.device.equipment.IoBoard;
import cn.xiaowu.device.idcard.CardReader;
import cn.xiaowu.device.idcard.CardReaderEvent;
import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.device.io.IoEvent;
import cn.xiaowu.device.print.ReceiptPrinter;
import cn.xiaowu.device.scan.SerialScanner;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is plugged into the booth.
///
/// @param reader reads identity cards
/// @param scanner reads codes
/// @param printer prints receipts
/// @param io switches lamps and watches inputs; null where there is no such board
record Devices(
        CardReader reader,
        SerialScanner scanner,
        ReceiptPrinter printer,
        @Nullable DigitalIo io) implements AutoCloseable {

    /// Who takes what the devices tell, each on its device's own thread.
    ///
    /// @param cards takes what happens on the card reader
    /// @param codes takes the texts of codes
    /// @param room takes what the IO board senses
    record Listeners(Consumer<CardReaderEvent> cards, Consumer<String> codes, Consumer<IoEvent> room) {}

    /// Opens the devices of a booth; a device that is missing is looked for until it is there.
    static Devices open(DevicePorts ports, Equipment equipment, Listeners listeners, InstantSource clock) {
        IoBoard board = equipment.io();
        var devices = new Devices(
                new CardReader(new SerialSettings(ports.reader(), equipment.readerBaud()), listeners.cards(), clock),
                new SerialScanner(
                        new SerialSettings(ports.scanner(), equipment.scannerBaud()),
                        equipment.scanner(),
                        code -> listeners.codes().accept(code.text()),
                        clock),
                new ReceiptPrinter(
                        new SerialSettings(ports.printer(), equipment.printerBaud()), equipment.printer(), clock),
                board == null ? null : board.driver(listeners.room(), clock));
        devices.start();
        return devices;
    }

    private void start() {
        reader.start();
        scanner.start();
        printer.start();
        if (io != null) {
            io.start();
        }
    }

    void wipe() {
        reader.wipe();
        scanner.wipe();
        printer.wipe();
    }

    /// All of them, by the shape that they share.
    List<Device> all() {
        return io == null ? List.of(reader, scanner, printer) : List.of(reader, scanner, printer, io);
    }

    @Override
    public void close() {
        all().forEach(Device::close);
    }
}

package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.idcard.CardReader;
import cn.xiaowu.device.idcard.CardReaderEvent;
import cn.xiaowu.device.print.ReceiptPrinter;
import cn.xiaowu.device.scan.SerialScanner;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What is plugged into the booth.
///
/// @param reader reads identity cards
/// @param scanner reads codes
/// @param printer prints receipts
record Devices(CardReader reader, SerialScanner scanner, ReceiptPrinter printer) implements AutoCloseable {
    private static final int SCANNER_BAUD = 115_200;
    private static final int PRINTER_BAUD = 115_200;

    /// Opens the devices of a booth; a device that is missing is looked for until it is there.
    static Devices open(
            DevicePorts ports, Consumer<CardReaderEvent> cards, Consumer<String> codes, InstantSource clock) {
        var devices = new Devices(
                new CardReader(new SerialSettings(ports.reader(), CardReader.USUAL_BAUD), cards, clock),
                new SerialScanner(new SerialSettings(ports.scanner(), SCANNER_BAUD), codes, clock),
                new ReceiptPrinter(new SerialSettings(ports.printer(), PRINTER_BAUD), clock));
        devices.reader.start();
        devices.scanner.start();
        devices.printer.start();
        return devices;
    }

    /// Lets cards and codes be read, or not.
    void listen(boolean on) {
        if (on) {
            reader.resume();
            scanner.resume();
        } else {
            reader.pause();
            scanner.pause();
        }
    }

    void wipe() {
        reader.wipe();
        scanner.wipe();
        printer.wipe();
    }

    /// How each is, by name.
    Map<String, DeviceStatus> statuses() {
        var statuses = new TreeMap<String, DeviceStatus>();
        statuses.put("reader", reader.status());
        statuses.put("scanner", scanner.status());
        statuses.put("printer", printer.status());
        return statuses;
    }

    @Override
    public void close() {
        reader.close();
        scanner.close();
        printer.close();
    }
}

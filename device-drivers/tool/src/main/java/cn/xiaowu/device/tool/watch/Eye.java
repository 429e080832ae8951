package cn.xiaowu.device.tool.watch;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.idcard.CardReader;
import cn.xiaowu.device.idcard.CardReaderEvent;
import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.device.io.IoEvent;
import cn.xiaowu.device.print.ReceiptPrinter;
import cn.xiaowu.device.scan.ScannedCode;
import cn.xiaowu.device.scan.ScannerSettings;
import cn.xiaowu.device.scan.SerialScanner;
import cn.xiaowu.device.tool.booth.Seat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Opens a device and tells what happens on it. Sightings come on the device's own thread.
public final class Eye {
    private static final int SHOWN = 4;
    private static final String OWNER = "watch";

    /// Until somebody ends the program.
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Seat seat;
    private final ScannerSettings scannerSettings;
    private final InstantSource clock;
    private final Consumer<Sighting> listener;

    /// @param seat which device, and where
    /// @param scanner how to set up a scanner; of no meaning for other devices
    /// @param clock tells the time
    /// @param listener takes what happens
    public Eye(Seat seat, ScannerSettings scanner, InstantSource clock, Consumer<Sighting> listener) {
        this.seat = seat;
        this.scannerSettings = scanner;
        this.clock = clock;
        this.listener = listener;
    }

    /// Opens the device and begins to watch.
    ///
    /// @return the device, to be closed
    public Device open() {
        return switch (seat.name()) {
            case READER -> {
                var reader = new CardReader(seat.settings(), this::see, clock);
                reader.onStatus(this::see);
                reader.start();
                reader.resume(reader.lease(OWNER, FOREVER).granted());
                yield reader;
            }
            case SCANNER -> {
                var scanner = new SerialScanner(seat.settings(), scannerSettings, this::see, clock);
                scanner.onStatus(this::see);
                scanner.start();
                scanner.resume(scanner.lease(OWNER, FOREVER).granted());
                yield scanner;
            }
            case PRINTER -> {
                var printer = new ReceiptPrinter(seat.settings(), clock);
                printer.onStatus(this::see);
                printer.start();
                yield printer;
            }
            case IO -> openIo();
        };
    }

    private Device openIo() {
        DigitalIo io = DigitalIo.onRelayBoard(seat.relayBoard(), this::see, clock);
        io.onStatus(this::see);
        io.start();
        return io;
    }

    private void see(IoEvent event) {
        tell(IoWords.name(event), IoWords.of(event), "");
    }

    private void see(DeviceStatus status) {
        DeviceFault fault = status.fault();
        Wording state = status.state().wording();
        Wording means = fault == null
                ? state
                : new Wording(
                        state.chinese() + "：" + fault.reason().chinese() + "；"
                                + fault.remedy().chinese(),
                        state.english() + ": " + fault.reason().english() + "; "
                                + fault.remedy().english());
        Wording offer = fault == null ? null : Offers.against(fault, seat).orElse(null);
        tell(status.state().name(), means, fault == null ? "" : fault.name(), offer);
    }

    private void see(CardReaderEvent event) {
        switch (event) {
            case CardReaderEvent.Absent() -> tell("ABSENT", new Wording("证件已拿走", "the card was taken away"), "");
            case CardReaderEvent.Reading() -> tell("READING", new Wording("正在读证件", "reading a card"), "");
            case CardReaderEvent.Read(var card, var blocks) -> {
                blocks.wipe();
                tell("READ", new Wording("读到证件", "a card was read"), card.toString());
            }
            case CardReaderEvent.Supplemented _ ->
                tell("SUPPLEMENTED", new Wording("读到证件的附加信息", "more of the card was read"), "");
            case CardReaderEvent.Suspect() ->
                tell("SUSPECT", new Wording("证件可疑：伪造或损坏", "the card is forged or damaged"), "");
            case CardReaderEvent.Identified(var module) ->
                tell("IDENTIFIED", new Wording("安全模块编号", "the reader told its security module"), module.toString());
            case CardReaderEvent.Lifted() -> tell("LIFTED", new Wording("读完前被拿走", "lifted before it was read"), "");
            case CardReaderEvent.Unreadable() ->
                tell("UNREADABLE", new Wording("证件读不出", "a card lies there and can't be read"), "");
            case CardReaderEvent.Unsupported(var layout) ->
                tell("UNSUPPORTED", new Wording("不支持的证件", "a card of a kind that is not read"), layout.name());
            // Its status says the same.
            case CardReaderEvent.ReaderDown _, CardReaderEvent.ReaderUp _ -> {}
        }
    }

    /// What a code says may be personal.
    private void see(ScannedCode code) {
        String shown = code.text()
                .codePoints()
                .limit(SHOWN)
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        tell(
                "CODE",
                new Wording("读到码", "a code was read"),
                shown + "** (" + code.text().length() + ")");
    }

    private void tell(String event, Wording means, String detail) {
        tell(event, means, detail, null);
    }

    private void tell(String event, Wording means, String detail, @Nullable Wording offer) {
        listener.accept(new Sighting(clock.instant().toString(), seat.name().word(), event, means, detail, offer));
    }
}

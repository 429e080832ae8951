package cn.xiaowu.device.tool;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.scan.ScannerSettings;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.tool.booth.DeviceName;
import cn.xiaowu.device.tool.booth.Seat;
import cn.xiaowu.device.tool.inventory.Machine;
import cn.xiaowu.device.tool.page.Json;
import cn.xiaowu.device.tool.page.Page;
import cn.xiaowu.device.tool.page.Tone;
import cn.xiaowu.device.tool.watch.Eye;
import cn.xiaowu.device.tool.watch.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bin/device watch NAME|PATH`.
@Command(
        name = "watch",
        description = {
            "显示设备事件，每行一条，个人信息已遮盖。 Shows a device's events, one a line, masked.",
            "按 Ctrl-C 结束。 Ends by Ctrl-C."
        })
final class WatchCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final Page page;
    private final Machine machine;

    @Parameters(paramLabel = "NAME|PATH", description = "reader, scanner, printer, io; 或串口。 or a port.")
    private String device = "";

    @Mixin
    private final SeatOptions options = new SeatOptions();

    @Mixin
    private final ScannerOptions scanner = new ScannerOptions();

    @Option(names = "--for", paramLabel = "SECONDS", description = "到时结束。 Ends after so long.")
    private @Nullable Integer seconds;

    @Option(names = "--json", description = "每行一个 JSON。 As JSON, one a line.")
    private boolean json;

    WatchCommand(Page page, Machine machine) {
        this.page = page;
        this.machine = machine;
    }

    @Override
    public Integer call() {
        Seat seat = new SeatFinder(machine, options).find(device);
        if (!json) {
            page.line(page.toned(Tone.TITLE, seat.name().kind().wording().chinese()) + "  " + seat.port() + "  "
                    + seat.baud() + " Bd");
            page.say(new Wording("按 Ctrl-C 结束", "Ctrl-C ends it"));
            warn(seat);
        }
        Device opened = new Eye(seat, scannerSetUp(seat), InstantSource.system(), this::tell).open();
        Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "ending"));
        try (opened) {
            waitForTheEnd();
        }
        return Exit.DONE;
    }

    /// A scanner is asked what it understands, so that one that waits for a command reads.
    private ScannerSettings scannerSetUp(Seat seat) {
        if (seat.name() != DeviceName.SCANNER) {
            return ScannerSettings.usual();
        }
        try {
            return scanner.settings(seat, options.equipment());
        } catch (LineLostException e) {
            throw PortTrouble.of(machine, seat.port(), e.fault());
        }
    }

    /// Watching a board means driving it.
    private void warn(Seat seat) {
        if (seat.name() == DeviceName.IO) {
            page.say(new Wording(
                    "监视期间输出置于启动状态：红灯亮，门锁打开",
                    "meanwhile the outputs are at their start states: red light, door not locked"));
        }
    }

    private void tell(Sighting sighting) {
        if (json) {
            page.line(Json.line(sighting));
            return;
        }
        String time = TIME.format(Instant.parse(sighting.time()).atZone(ZoneId.systemDefault()));
        String detail = sighting.detail().isEmpty() ? "" : "  " + sighting.detail();
        page.line(page.toned(Tone.QUIET, time) + "  " + page.both(sighting.means()) + detail);
        Wording offer = sighting.offer();
        if (offer != null) {
            page.line(page.toned(Tone.WARN, "              → " + offer.chinese()) + "  " + offer.english());
        }
    }

    private void waitForTheEnd() {
        long limit =
                seconds == null ? Long.MAX_VALUE : Duration.ofSeconds(seconds).toMillis();
        try {
            new CountDownLatch(1).await(limit, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

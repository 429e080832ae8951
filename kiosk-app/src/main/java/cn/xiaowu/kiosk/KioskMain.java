package cn.xiaowu.kiosk;

import cn.xiaowu.device.equipment.Equipment;
import cn.xiaowu.device.equipment.EquipmentException;
import cn.xiaowu.device.equipment.EquipmentFile;
import cn.xiaowu.kiosk.booth.DevicePorts;
import cn.xiaowu.kiosk.booth.Kiosk;
import cn.xiaowu.kiosk.booth.KioskSettings;
import cn.xiaowu.kiosk.bridge.BridgeException;
import cn.xiaowu.kiosk.bridge.MutualTls;
import cn.xiaowu.kiosk.journal.JournalException;
import cn.xiaowu.kiosk.recording.DiskRoom;
import cn.xiaowu.provisioning.contract.Devices;
import cn.xiaowu.provisioning.contract.SiteFile;
import cn.xiaowu.provisioning.contract.SiteFileException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command line of the booth's program.
@Command(
        name = "kiosk",
        description = "The program in the booth: serves the citizen's screen until it is stopped.",
        mixinStandardHelpOptions = true)
public final class KioskMain implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(KioskMain.class);

    @Option(names = "--site", required = true, description = "the site file that the agent wrote")
    private Path site = Path.of("");

    @Option(names = "--state", required = true, description = "folder of journal and cache")
    private Path state = Path.of("");

    @Option(
            names = "--equipment",
            description =
                    "what a booth of this model is built of: scanner, printer, IO board (default: the usual, without"
                            + " an IO board)")
    private @Nullable Path equipment;

    @Option(names = "--screen-port", description = "TCP port of the screen on loopback (default: ${DEFAULT-VALUE})")
    private int screenPort = 8200;

    @Option(
            names = "--browser-profile",
            description = "profile of the booth's browser, searched when a visit has been wiped")
    private @Nullable Path browserProfile;

    @Option(names = "--runtime", description = "folder in memory for the wipe's proof (default: ${DEFAULT-VALUE})")
    private Path runtime = Path.of("/dev/shm");

    @Option(names = "--zone", description = "time zone of the booth (default: ${DEFAULT-VALUE})")
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(
            names = "--recordings-room",
            paramLabel = "MIB",
            description = "free space below which no new recording begins (default: ${DEFAULT-VALUE})")
    private long recordingsRoom = 2_048;

    @Option(
            names = "--recordings-reserve",
            paramLabel = "MIB",
            description = "free space that no recording takes, kept for signed cases (default: ${DEFAULT-VALUE})")
    private long recordingsReserve = 256;

    /// Runs until SIGTERM. Exits 2, with a sentence that says what to do, if it can't begin.
    public static void main(String[] args) {
        // Receipts may need fonts, and never a display, though the booth has one.
        System.setProperty("java.awt.headless", "true");
        System.exit(new CommandLine(new KioskMain()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            var kiosk = new Kiosk(settings());
            Runtime.getRuntime().addShutdownHook(new Thread(kiosk::close, "stop"));
            kiosk.start();
            LOG.info("the screen is at http://127.0.0.1:{}", kiosk.screenPort());
        } catch (SiteFileException
                | EquipmentException
                | BridgeException
                | JournalException
                | JavalinException
                | IOException e) {
            LOG.error("the booth's program can't begin: {}", e.getMessage());
            return 2;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private KioskSettings settings() throws IOException {
        SiteFile booth = SiteFile.read(site);
        Files.createDirectories(state);
        return new KioskSettings(
                booth.boothId().value(),
                booth.name(),
                booth.divisionCode(),
                booth.servicePhone(),
                booth.devices().simulated(),
                ports(booth.devices()),
                equipment == null ? Equipment.usual() : EquipmentFile.read(equipment),
                booth.bridgeUrl(),
                MutualTls.of(booth.certificate(), booth.privateKey(), booth.trust()),
                Duration.ofSeconds(booth.idleSeconds()),
                state,
                runtime,
                browserProfile,
                screenPort,
                zone,
                DiskRoom.Limits.ofMiB(recordingsRoom, recordingsReserve));
    }

    private static DevicePorts ports(Devices devices) {
        return new DevicePorts(Path.of(devices.reader()), Path.of(devices.scanner()), Path.of(devices.printer()));
    }
}

package cn.xiaowu.device.tool;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import cn.xiaowu.device.tool.booth.DeviceName;
import cn.xiaowu.device.tool.booth.Seat;
import cn.xiaowu.device.tool.inventory.Machine;
import cn.xiaowu.device.tool.probe.Finding;
import cn.xiaowu.device.tool.probe.PortProbe;
import cn.xiaowu.device.tool.probe.UnitRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Finds the device that a technician means: by its name, or by asking what is on a port. Refuses a port that can't be
/// had at once, with its holder's name.
final class SeatFinder {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);

    private final Machine machine;
    private final SeatOptions options;

    SeatFinder(Machine machine, SeatOptions options) {
        this.machine = machine;
        this.options = options;
    }

    /// @param word a device's name or a port
    /// @throws Refusal if it is neither, or the port can't be had
    Seat find(String word) {
        if (word.contains("/")) {
            return ofPort(Path.of(word));
        }
        Seat seat = named(word);
        check(seat);
        return seat;
    }

    /// @param word a device's name
    Seat named(String word) {
        DeviceName name = DeviceName.of(word)
                .orElseThrow(() -> Refusal.usage(
                        "没有名为 " + word + " 的设备：reader, scanner, printer, io",
                        "no device is called " + word + ": reader, scanner, printer, io"));
        return options.seat(name);
    }

    /// Opens the port once and closes it.
    void check(Seat seat) {
        try (var _ = SerialLine.open(seat.settings(), WRITE_LIMIT)) {
            // That it opens is all that was asked.
        } catch (LineLostException e) {
            throw PortTrouble.of(machine, seat.port(), e.fault());
        }
    }

    private Seat ofPort(Path port) {
        List<Integer> speeds = options.baud().map(List::of).orElse(PortProbe.SPEEDS);
        var probe = new PortProbe(
                speed -> SerialLine.open(new SerialSettings(port, speed), WRITE_LIMIT),
                InstantSource.system(),
                new UnitRange(options.unit(), options.unit()));
        try {
            Finding finding = probe.probe(port.toString(), speeds, (_, _) -> {}).finding();
            Optional<DeviceName> name = Optional.ofNullable(finding).flatMap(found -> DeviceName.of(found.kind()));
            if (finding == null || name.isEmpty()) {
                throw PortTrouble.of(machine, port, DeviceFault.NO_ANSWER);
            }
            return new Seat(name.get(), port, finding.baud(), options.unit(), null);
        } catch (LineLostException e) {
            throw PortTrouble.of(machine, port, e.fault());
        }
    }
}

package cn.xiaowu.device.tool;

import cn.xiaowu.device.equipment.Equipment;
import cn.xiaowu.device.equipment.EquipmentException;
import cn.xiaowu.device.equipment.EquipmentFile;
import cn.xiaowu.device.equipment.IoBoard;
import cn.xiaowu.device.io.RelayBoardSettings;
import cn.xiaowu.device.tool.booth.DeviceName;
import cn.xiaowu.device.tool.booth.Seat;
import cn.xiaowu.device.tool.booth.SiteDevices;
import cn.xiaowu.device.tool.probe.UnitRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which device is meant, and where it is: as told, or as the booth's site file says.
public final class SeatOptions {
    private static final int SLOWEST = 300;
    private static final int FASTEST = 4_000_000;
    private static final int USUAL_UNIT = 1;

    @Option(names = "--port", paramLabel = "PATH", description = "串口。 Its serial port.")
    private @Nullable Path port;

    @Option(names = "--baud", paramLabel = "N", description = "速率，缺省为常用值。 Its speed, if not the usual one.")
    private @Nullable Integer baud;

    @Option(
            names = "--site",
            paramLabel = "FILE",
            description = "站点文件，缺省 /var/lib/xiaowu/agent/site.json。 The booth's site file.")
    private @Nullable Path site;

    @Option(
            names = "--unit",
            paramLabel = "N",
            description = "输入输出板的从站号，缺省 1。 The IO board's number on its bus; 1 if not told.")
    private @Nullable Integer unit;

    @Option(
            names = "--equipment",
            paramLabel = "FILE",
            description = "机型配置文件：扫码器、打印机、输入输出板及接线。 What the booth's model is built of.")
    private @Nullable Path equipment;

    /// Where a device is.
    ///
    /// @throws Refusal if neither the options nor a site file say
    public Seat seat(DeviceName name) {
        Optional<RelayBoardSettings> board = name == DeviceName.IO ? board() : Optional.empty();
        Seat seat = placed(name, board).orElseThrow(() -> unknown(name));
        return new Seat(name, seat.port(), baud == null ? seat.baud() : speed(baud), seat.unit(), board.orElse(null));
    }

    private Optional<Seat> placed(DeviceName name, Optional<RelayBoardSettings> board) {
        int number = unit == null ? board.map(RelayBoardSettings::unit).orElse(USUAL_UNIT) : unit();
        int speed = board.map(like -> like.line().baud()).orElse(name.usualBaud());
        if (port != null) {
            return Optional.of(new Seat(name, port, speed, number, null));
        }
        return board.isPresent()
                ? board.map(like -> new Seat(name, like.line().port(), speed, number, null))
                : ofSite(name).map(seat -> new Seat(name, seat.port(), seat.baud(), number, null));
    }

    /// What the booth's model is built of; empty if no file was named.
    ///
    /// @throws Refusal if it can't be used
    Optional<Equipment> equipment() {
        if (equipment == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(EquipmentFile.read(equipment));
        } catch (EquipmentException e) {
            throw Refusal.usage("机型配置文件 " + equipment + " 不能用", String.valueOf(e.getMessage()));
        }
    }

    private Optional<RelayBoardSettings> board() {
        return equipment().map(Equipment::io).map(board -> switch (board) {
            case IoBoard.Relays(var settings) -> settings;
            case IoBoard.Pins _ ->
                throw Refusal.usage(
                        "主板引脚不能单独自检：运行晓屋程序，看它的 /health",
                        "pins of the computer can't be tested alone: see the booth program's /health");
        });
    }

    /// An IO board is not in site files, so a technician would look there in vain.
    private static Refusal unknown(DeviceName name) {
        return name == DeviceName.IO
                ? Refusal.usage(
                        "站点文件里没有 io：用 --port PATH 指定端口，或用 --equipment FILE 给出机型配置文件",
                        "site files don't name the io board: give --port PATH or --equipment FILE")
                : Refusal.usage(
                        "不知道 " + name.word() + " 接在哪个端口：用 --port PATH 指定，或用 --site FILE 给出站点文件",
                        "where the " + name.word() + " is was not told: give --port PATH or --site FILE");
    }

    /// The number of a relay board on its bus.
    ///
    /// @throws Refusal if no bus has such a number
    public int unit() {
        int number = unit == null ? USUAL_UNIT : unit;
        if (UnitRange.of(String.valueOf(number)).isEmpty()) {
            throw Refusal.usage("从站号是 1 到 247，不是 " + number, "a unit is 1 to 247, not " + number);
        }
        return number;
    }

    private Optional<Seat> ofSite(DeviceName name) {
        if (site == null && !Files.exists(SiteDevices.USUAL)) {
            return Optional.empty();
        }
        return SiteDevices.read(site == null ? SiteDevices.USUAL : site).seat(name);
    }

    /// The speed that was asked for; empty if none was.
    public Optional<Integer> baud() {
        return Optional.ofNullable(baud).map(SeatOptions::speed);
    }

    /// Checks a speed.
    ///
    /// @throws Refusal if no line is as slow or as fast
    static int speed(int baud) {
        if (baud < SLOWEST || baud > FASTEST) {
            throw Refusal.usage("没有 " + baud + " Bd 的串口", "no serial line runs at " + baud + " Bd");
        }
        return baud;
    }
}

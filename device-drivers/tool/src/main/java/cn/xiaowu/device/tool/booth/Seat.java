package cn.xiaowu.device.tool.booth;

import cn.xiaowu.device.io.RelayBoardSettings;
import cn.xiaowu.device.serial.SerialSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A device and where it is plugged in.
///
/// @param name which device
/// @param port its port
/// @param baud bits a second
/// @param unit a relay board's number on its bus, 1 to 247; of no meaning for others
/// @param model a relay board like the one there, wherever it is; null if it is the usual one
public record Seat(
        DeviceName name,
        Path port,
        int baud,
        int unit,
        @Nullable RelayBoardSettings model) {
    private static final int USUAL_UNIT = 1;

    /// A device that is alone on its port.
    public Seat(DeviceName name, Path port, int baud) {
        this(name, port, baud, USUAL_UNIT, null);
    }

    /// How to open its port.
    public SerialSettings settings() {
        return new SerialSettings(port, baud);
    }

    /// What a relay board there is like: as its model, or eight relays and inputs, wired as usual.
    ///
    /// @throws IllegalArgumentException if no board has such a number
    public RelayBoardSettings relayBoard() {
        RelayBoardSettings like = model == null ? RelayBoardSettings.usual(settings()) : model;
        return new RelayBoardSettings(settings(), unit, like.layout(), like.interval(), like.signals());
    }
}

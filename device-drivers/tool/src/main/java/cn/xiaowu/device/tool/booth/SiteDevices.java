package cn.xiaowu.device.tool.booth;

import cn.xiaowu.device.tool.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The devices that a booth's site file names. Only `devices` is read, and nothing else of the file is checked: that is
/// for the booth's program.
///
/// A device is its port, `"reader": "/dev/..."`, or an object with `port` and, where it differs from the usual one,
/// `baud`.
public final class SiteDevices {
    /// Where the agent writes it on an installed booth.
    public static final Path USUAL = Path.of("/var/lib/xiaowu/agent/site.json");

    private static final long LONGEST = 1 << 20;

    private final JsonNode devices;

    private SiteDevices(JsonNode devices) {
        this.devices = devices;
    }

    /// Reads a site file.
    ///
    /// @throws Refusal if it can't be read
    public static SiteDevices read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw Refusal.usage(file + " 太大，不是站点文件", file + " is too large to be a site file");
            }
            return new SiteDevices(
                    JsonMapper.shared().readTree(Files.readAllBytes(file)).path("devices"));
        } catch (IOException e) {
            throw Refusal.usage("读不到站点文件 " + file, "the site file " + file + " can't be read");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw Refusal.usage(
                    "站点文件 " + file + " 第 " + line + " 行不是 JSON",
                    "the site file " + file + " is not JSON, line " + line);
        }
    }

    /// Where a device is; empty if the file does not say.
    public Optional<Seat> seat(DeviceName name) {
        JsonNode device = devices.path(name.word());
        JsonNode port = device.isObject() ? device.path("port") : device;
        return port.isString()
                ? Optional.of(new Seat(
                        name, Path.of(port.asString()), device.path("baud").asInt(name.usualBaud())))
                : Optional.empty();
    }
}

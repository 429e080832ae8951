package cn.xiaowu.journey.demo;

import java.nio.file.Path;
import java.util.Map;

/// The demo's one booth, as the technician records it.
///
/// @param name what citizens read
/// @param division division code, six digits
/// @param divisionName its name
/// @param address where it stands
/// @param phone whom to call
/// @param ports folder of the simulated serial ports
public record DemoBooth(String name, String division, String divisionName, String address, String phone, Path ports) {

    static DemoBooth at(Path ports) {
        return new DemoBooth("翠苑社区晓屋", "330106", "杭州市西湖区", "杭州市西湖区样例路1号", "0571-00000000", ports);
    }

    /// The serial port of a device.
    ///
    /// @param device reader, scanner or printer
    public String port(String device) {
        return ports.resolve(device).toString();
    }

    Map<String, Object> asRequest() {
        return Map.of(
                "name", name,
                "divisionCode", division,
                "divisionName", divisionName,
                "address", address,
                "servicePhone", phone,
                "devices",
                        Map.of(
                                "reader", port("reader"),
                                "scanner", port("scanner"),
                                "printer", port("printer"),
                                "simulated", true));
    }
}

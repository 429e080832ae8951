package cn.xiaowu.device;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What a device is, told once: it does not change while the program runs.
///
/// @param name what the booth calls it, such as `reader`
/// @param kind what it is
/// @param simulated whether its far end is a program. A booth that serves citizens must have none of these
/// @param capabilities what it can do, by name; such as `paper-width-dots` = `576`. Sorted
public record DeviceInfo(String name, DeviceKind kind, boolean simulated, Map<String, String> capabilities) {

    /// Copies the capabilities.
    public DeviceInfo {
        capabilities = Collections.unmodifiableSortedMap(new TreeMap<>(capabilities));
    }
}

package cn.xiaowu.device.tool.probe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of probing a port.
///
/// @param port the port
/// @param finding what speaks there; null if nothing known answered
/// @param speeds the speeds tried, in this order
/// @param protocols the protocols tried at each
/// @param unasked how many bytes came that answered nothing: noise, a wrong speed or an unknown device
public record ProbeReport(
        String port, @Nullable Finding finding, List<Integer> speeds, List<String> protocols, int unasked) {
    /// The same, but something was found.
    public ProbeReport with(Finding found) {
        return new ProbeReport(port, found, speeds, protocols, unasked);
    }
}

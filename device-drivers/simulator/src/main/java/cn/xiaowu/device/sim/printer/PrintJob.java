package cn.xiaowu.device.sim.printer;

import java.time.Instant;
import java.util.List;

/// What was printed between two cuts.
///
/// @param number counts from 1
/// @param time when it was cut, as UTC text
/// @param lines its lines of text, blank ones left out
/// @param codes what its QR codes say
public record PrintJob(int number, String time, List<String> lines, List<String> codes) {
    static PrintJob of(int number, Instant time, List<String> lines, List<String> codes) {
        return new PrintJob(number, time.toString(), List.copyOf(lines), List.copyOf(codes));
    }
}

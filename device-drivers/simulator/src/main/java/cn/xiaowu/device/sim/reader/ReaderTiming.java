package cn.xiaowu.device.sim.reader;

import java.time.Duration;

/// How long a reader takes for what it does by radio, the line's time not counted.
///
/// @param finding looking whether a card is there
/// @param choosing choosing it
/// @param reading reading text and photograph
public record ReaderTiming(Duration finding, Duration choosing, Duration reading) {
    /// As usual readers.
    public static final ReaderTiming USUAL =
            new ReaderTiming(Duration.ofMillis(10), Duration.ofMillis(30), Duration.ofMillis(250));

    /// None at all: only the line takes time, so that what a driver adds can be measured.
    public static final ReaderTiming NONE = new ReaderTiming(Duration.ZERO, Duration.ZERO, Duration.ZERO);
}

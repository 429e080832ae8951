package cn.xiaowu.device.scan;

/// Counts what came and was not used. Counted by one thread, read by any.
final class ScanTally {
    private volatile ScanCounters counters = new ScanCounters(0, 0, 0, 0);

    void tooLong() {
        ScanCounters now = counters;
        counters = new ScanCounters(now.tooLong() + 1, now.unasked(), now.repeated(), now.spoiled());
    }

    void unasked() {
        ScanCounters now = counters;
        counters = new ScanCounters(now.tooLong(), now.unasked() + 1, now.repeated(), now.spoiled());
    }

    void repeated() {
        ScanCounters now = counters;
        counters = new ScanCounters(now.tooLong(), now.unasked(), now.repeated() + 1, now.spoiled());
    }

    void spoiled() {
        ScanCounters now = counters;
        counters = new ScanCounters(now.tooLong(), now.unasked(), now.repeated(), now.spoiled() + 1);
    }

    /// All counters.
    ///
    /// @param framed codes too long that the framing counted by itself
    ScanCounters with(long framed) {
        ScanCounters now = counters;
        return new ScanCounters(now.tooLong() + framed, now.unasked(), now.repeated(), now.spoiled());
    }
}

package cn.xiaowu.device.scan;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;

/// Where whole codes go: to who listens, if somebody does and the code is news. The others are counted.
final class CodeOutlet {
    private final Consumer<ScannedCode> listener;
    private final PayloadReader payloads;
    private final RepeatFilter repeats;
    private final ScanTally tally;

    CodeOutlet(Consumer<ScannedCode> listener, ScannerSettings settings, ScanTally tally) {
        this.listener = listener;
        this.payloads = new PayloadReader(settings.end() == CodeEnd.STX_ETX, settings.aimIds(), settings.charset());
        this.repeats = new RepeatFilter(settings.repeatWindow());
        this.tally = tally;
    }

    /// Takes a code.
    ///
    /// @param bytes its bytes; overwritten with zeros
    /// @param wanted whether somebody listens
    /// @param now when it came
    void take(byte[] bytes, boolean wanted, Instant now) {
        if (wanted) {
            pass(payloads.read(bytes), now);
        } else {
            tally.unasked();
        }
        Arrays.fill(bytes, (byte) 0);
    }

    private void pass(ScannedCode code, Instant now) {
        if (repeats.isNew(code.text(), now)) {
            listener.accept(code);
        } else {
            tally.repeated();
        }
    }

    /// The code that is still held there is news once more.
    void forgetLast() {
        repeats.wipe();
    }
}

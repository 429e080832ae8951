package cn.xiaowu.device.idcard.capture;

import cn.xiaowu.device.idcard.Vectors;
import java.util.List;

/// Any bytes in place of a capture: findings that are the whole of it in order, and never an exception.
public final class SamCaptureFuzz {
    private SamCaptureFuzz() {}

    /// A command, an answer, a card of each kind, and a broken frame.
    public static List<byte[]> seeds() {
        Vectors vectors = Vectors.frames();
        return List.of(
                vectors.bytes("/commands/findCard"),
                vectors.bytes("/responses/samId"),
                vectors.bytes("/cases/resident_finger_1024/frame"),
                vectors.bytes("/cases/hmt_J/frame"),
                vectors.bytes("/cases/foreign2017_I/frame"),
                vectors.bytes("/cases/foreign2023_Y/frame"),
                vectors.bytes("/malformed/lengthTooBig"));
    }

    /// Tries one input.
    ///
    /// @param input the capture
    public static void fuzzerTestOneInput(byte[] input) {
        long end = 0;
        for (Finding finding : SamCapture.explain(input)) {
            if (finding.offset() != end
                    || finding.length() < 1
                    || finding.toString().isEmpty()) {
                throw new AssertionError("a finding out of place at " + end);
            }
            end += finding.length();
        }
        if (end != input.length) {
            throw new AssertionError("the findings end at " + end + ", the capture at " + input.length);
        }
    }
}

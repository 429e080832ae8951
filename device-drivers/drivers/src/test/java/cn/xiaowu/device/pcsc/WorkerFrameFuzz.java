package cn.xiaowu.device.pcsc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Anything from the process that talks to pcscd: a message, the wish for more bytes, or a refusal. What is a message
/// is written again as it came, and is read alike from a stream.
public final class WorkerFrameFuzz {
    private static final int HEAD = 3;

    private WorkerFrameFuzz() {}

    /// A question, an answer, a part of one, and no message at all.
    public static List<byte[]> seeds() {
        return List.of(
                new byte[] {'L', 0, 0},
                new byte[] {'2', 0, 4, 0x3B, 2, 0x53, 0x53},
                new byte[] {'R', 0, 3, (byte) 0x90, 0},
                new byte[] {'?', 0, 0});
    }

    /// Tries one input.
    ///
    /// @param input what came so far
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Optional<WorkerFrame> frame = WorkerFrame.in(input, input.length);
            if (frame.isPresent()) {
                check(frame.get(), input);
            } else if (input.length >= HEAD && input.length >= HEAD + lengthIn(input)) {
                throw new AssertionError("a whole message is waited for");
            }
        } catch (IOException e) {
            if (input.length == 0) {
                throw new AssertionError("nothing is no message", e);
            }
        }
    }

    private static void check(WorkerFrame frame, byte[] input) throws IOException {
        var written = new ByteArrayOutputStream();
        frame.write(new DataOutputStream(written));
        byte[] expected = Arrays.copyOf(input, HEAD + lengthIn(input));
        WorkerFrame read = WorkerFrame.read(new DataInputStream(new ByteArrayInputStream(input)));
        if (!Arrays.equals(written.toByteArray(), expected)
                || read.kind() != frame.kind()
                || !Arrays.equals(read.payload(), frame.payload())
                || !frame.toString().matches("WorkerFrame\\[[A-Z_]+, \\d+ bytes]")) {
            throw new AssertionError("a message is not what it was");
        }
    }

    private static int lengthIn(byte[] input) {
        return (input[1] & 0xFF) << 8 | (input[2] & 0xFF);
    }
}

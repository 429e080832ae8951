package cn.xiaowu.device.scan;

import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The bytes in which an answer came. For one question and thread.
final class AnswerBytes {
    private final byte[] buffer = new byte[256];
    private byte[] bytes = new byte[0];
    private boolean mixed;

    /// Reads once.
    ///
    /// @return the answer, if it is whole now
    Optional<Heard.Answer> read(ByteLine line, ScannerSieve sieve) throws LineLostException {
        int count = line.read(buffer);
        keep(count);
        List<Heard> heard = sieve.accept(buffer, count);
        mixed |= heard.stream().anyMatch(part -> !(part instanceof Heard.Answer));
        return heard.stream()
                .filter(Heard.Answer.class::isInstance)
                .map(Heard.Answer.class::cast)
                .findFirst();
    }

    /// An answer is shorter than the buffer; what is longer holds something else.
    private void keep(int count) {
        if (bytes.length + count > buffer.length) {
            mixed = true;
            return;
        }
        byte[] more = Arrays.copyOf(bytes, bytes.length + count);
        System.arraycopy(buffer, 0, more, bytes.length, count);
        Arrays.fill(bytes, (byte) 0);
        bytes = more;
    }

    /// What came so far; nothing if a code was among it.
    byte[] bytes() {
        return mixed ? new byte[0] : bytes.clone();
    }

    void wipe() {
        Arrays.fill(buffer, (byte) 0);
        Arrays.fill(bytes, (byte) 0);
    }
}

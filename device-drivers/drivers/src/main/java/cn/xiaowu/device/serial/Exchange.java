package cn.xiaowu.device.serial;

import java.time.Duration;

/// A question that was put on a line, and its answer, as evidence. Holds nothing of a person. Printed without bytes.
///
/// @param sent the question's bytes
/// @param heard the answer's bytes; none if others came among them, which might have been a person's
/// @param took how long the answer took
public record Exchange(byte[] sent, byte[] heard, Duration took) {
    /// Copies the bytes.
    public Exchange {
        sent = sent.clone();
        heard = heard.clone();
    }

    @Override
    public String toString() {
        return "Exchange[" + sent.length + " bytes, " + heard.length + " bytes, " + took + "]";
    }
}

package cn.xiaowu.device.scan;

import java.time.Duration;
import java.util.List;

/// Tells a scanner's answers and packets from the codes' own bytes in its stream. Holds at most one packet. For one
/// thread.
public interface ScannerSieve {
    /// The longest pause within a packet.
    Duration PACKET_GAP = Duration.ofMillis(400);

    /// Takes bytes as they came.
    ///
    /// @param bytes the bytes
    /// @param length how many of them count
    /// @return what they are, in order
    List<Heard> accept(byte[] bytes, int length);

    /// Nothing came for a while: what was held back because it might have become a packet is no packet.
    ///
    /// @param since how long ago the last byte came; what is clearly a packet may have longer pauses in it
    List<Heard> silence(Duration since);

    /// Overwrites everything held with zeros.
    void wipe();
}

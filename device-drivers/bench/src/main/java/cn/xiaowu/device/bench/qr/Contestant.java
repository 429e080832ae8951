package cn.xiaowu.device.bench.qr;

import java.util.Optional;

/// A reader in the contest.
@FunctionalInterface
interface Contestant {
    /// Looks for a code in a frame.
    Optional<Answer> read(Frame frame);
}

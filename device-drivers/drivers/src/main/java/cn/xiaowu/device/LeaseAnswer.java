package cn.xiaowu.device;

import java.time.Instant;

/// Whether a device was leased.
public sealed interface LeaseAnswer {
    /// The lease, for who has no other plan.
    ///
    /// @throws NotLeasedException if somebody else has the device
    Lease granted();

    /// It was.
    ///
    /// @param lease to be closed when the use ends
    record Granted(Lease lease) implements LeaseAnswer {
        @Override
        public Lease granted() {
            return lease;
        }
    }

    /// Somebody else has it.
    ///
    /// @param owner who
    /// @param until when it is free at the latest, unless they renew
    record Taken(String owner, Instant until) implements LeaseAnswer {
        @Override
        public Lease granted() {
            throw new NotLeasedException(owner + " has the device until " + until);
        }
    }
}

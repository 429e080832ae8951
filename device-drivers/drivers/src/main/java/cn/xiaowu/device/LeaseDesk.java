package cn.xiaowu.device;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Gives a device to one owner at a time. A lease that ran out is as good as given back, so that a program that forgot
/// its lease does not keep the device for ever. For use by any thread.
public final class LeaseDesk {
    private final String device;
    private final InstantSource clock;
    private @Nullable Lease current;

    /// @param device what is leased, in a word
    /// @param clock tells when a lease has run out
    public LeaseDesk(String device, InstantSource clock) {
        this.device = device;
        this.clock = clock;
    }

    /// Leases the device, if nobody has it.
    ///
    /// @param owner who asks
    /// @param term how long, more than nothing
    /// @throws IllegalArgumentException if the term is not positive
    public synchronized LeaseAnswer lease(String owner, Duration term) {
        Instant end = endOf(term);
        Lease held = current;
        if (held != null && isHeld(held)) {
            Instant until = held.until();
            return new LeaseAnswer.Taken(held.owner(), until == null ? clock.instant() : until);
        }
        Lease lease = new Lease(this, owner, end);
        current = lease;
        return new LeaseAnswer.Granted(lease);
    }

    /// Demands a lease that holds now.
    ///
    /// @param lease what the user of the device shows
    /// @throws NotLeasedException if it does not hold, or is of another desk
    public synchronized void demand(Lease lease) {
        if (!isHeld(lease)) {
            Lease held = current;
            String instead = held != null && isHeld(held) ? "; " + held.owner() + " has it" : "";
            throw new NotLeasedException(device + " is not leased to " + lease.owner() + instead);
        }
    }

    synchronized boolean isHeld(Lease lease) {
        Instant until = lease.until();
        return lease == current && until != null && clock.instant().isBefore(until);
    }

    synchronized boolean renew(Lease lease, Duration term) {
        Instant end = endOf(term);
        if (!isHeld(lease)) {
            return false;
        }
        lease.until(end);
        return true;
    }

    synchronized void release(Lease lease) {
        lease.until(null);
        if (lease == current) {
            current = null;
        }
    }

    private Instant endOf(Duration term) {
        if (!term.isPositive()) {
            throw new IllegalArgumentException("a lease lasts longer than " + term);
        }
        return clock.instant().plus(term);
    }
}

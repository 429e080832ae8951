package cn.xiaowu.device;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The right to use a device, until it is closed or runs out. A device that reads stops by itself when its lease ends;
/// what was printed or switched before stays so. For use by any thread.
public final class Lease implements AutoCloseable {
    private final LeaseDesk desk;
    private final String owner;
    private @Nullable Instant until;

    Lease(LeaseDesk desk, String owner, Instant until) {
        this.desk = desk;
        this.owner = owner;
        this.until = until;
    }

    /// Who has it.
    public String owner() {
        return owner;
    }

    /// Whether it still holds.
    public boolean isHeld() {
        return desk.isHeld(this);
    }

    /// Makes it last from now on.
    ///
    /// @param term how long
    /// @return false if it has run out meanwhile or was closed: then somebody else may have the device
    public boolean renew(Duration term) {
        return desk.renew(this, term);
    }

    /// Gives the device back. Once is enough; again does nothing.
    @Override
    public void close() {
        desk.release(this);
    }

    /// When it ends; null once it was given back. Guarded by the desk.
    @Nullable
    Instant until() {
        return until;
    }

    void until(@Nullable Instant end) {
        until = end;
    }
}

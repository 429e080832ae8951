package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.Lease;
import cn.xiaowu.device.LeaseAnswer;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The lease of a device for as long as the program says each second that it wants it. A program that hangs says
/// nothing: then the lease runs out, and the device stops reading by itself. For one thread.
final class KeptLease {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLease.class);
    private static final Duration TERM = Duration.ofSeconds(10);

    private final Device device;
    private final String owner;
    private final Consumer<Lease> begun;
    private @Nullable Lease held;
    private String toldOf = "";

    /// @param owner who wants it, in a word
    /// @param begun told whenever the device was leased anew; must come back quickly
    KeptLease(Device device, String owner, Consumer<Lease> begun) {
        this.device = device;
        this.owner = owner;
        this.begun = begun;
    }

    /// Makes it last ten seconds from now; leases the device if it is not leased, as soon as it is free.
    void keep() {
        Lease lease = held;
        if (lease == null || !lease.renew(TERM)) {
            begin();
        }
    }

    private void begin() {
        switch (device.lease(owner, TERM)) {
            case LeaseAnswer.Granted(var lease) -> {
                held = lease;
                toldOf = "";
                begun.accept(lease);
            }
            case LeaseAnswer.Taken(var other, var until) -> {
                held = null;
                tellOnce(other, until.toString());
            }
        }
    }

    private void tellOnce(String other, String until) {
        if (!toldOf.equals(other)) {
            LOG.warn("{}: {} has it until {}", device.info().name(), other, until);
            toldOf = other;
        }
    }

    /// Gives the device back.
    void end() {
        Lease lease = held;
        held = null;
        if (lease != null) {
            lease.close();
        }
    }
}

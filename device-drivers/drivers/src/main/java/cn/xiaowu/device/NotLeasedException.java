package cn.xiaowu.device;

/// Somebody used a device with a lease that does not hold: it was given back, it ran out, or it is another device's; or
/// needed one while somebody else had it. Nothing was done. Lease the device anew, and renew leases in time.
public final class NotLeasedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message who has what
    NotLeasedException(String message) {
        super(message);
    }
}

package cn.xiaowu.device.selftest;

import cn.xiaowu.device.health.Wording;

/// The person before the device, or nobody.
public interface Witness {
    /// Whether anybody is there.
    boolean isPresent();

    /// A step begins.
    void begins(Wording title);

    /// Asks for something to be done; does not wait until it is.
    void please(Wording request);

    /// Asks what only an eye can tell.
    Sight sees(Wording question);

    /// A step is over.
    void ended(TestStep step);

    /// What an eye says.
    enum Sight {
        /// Yes.
        YES,
        /// No.
        NO,
        /// Nobody looked.
        NOBODY
    }
}

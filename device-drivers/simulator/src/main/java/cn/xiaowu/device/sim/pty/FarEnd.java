package cn.xiaowu.device.sim.pty;

/// A device at the far end of a wire. Called by the wire's thread only.
public interface FarEnd {
    /// Bytes came from the booth. The device may take its time; the wire waits meanwhile, as one device does one thing
    /// at a time.
    ///
    /// @param bytes what came
    /// @param answer sends bytes back
    void received(byte[] bytes, Answer answer);

    /// The plug was pulled: whatever was begun is lost.
    void unplugged();

    /// Sends bytes to the booth.
    @FunctionalInterface
    interface Answer {
        /// Sends them.
        void send(byte[] bytes);
    }
}

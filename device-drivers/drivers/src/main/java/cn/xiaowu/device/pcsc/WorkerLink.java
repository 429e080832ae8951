package cn.xiaowu.device.pcsc;

/// The way to the process that talks to pcscd.
interface WorkerLink extends AutoCloseable {
    /// Asks and waits for the answer.
    ///
    /// @throws WorkerLostException if none comes in time, or the process ended
    WorkerFrame ask(WorkerFrame question) throws WorkerLostException;

    /// Ends the process, and with it all that it knows.
    @Override
    void close();
}

package cn.xiaowu.device.pcsc;

/// Starts the process that talks to pcscd.
@FunctionalInterface
interface WorkerOpener {
    /// Starts it.
    ///
    /// @throws WorkerLostException if it can't be started, or need not be since pcscd is not there
    WorkerLink open() throws WorkerLostException;
}

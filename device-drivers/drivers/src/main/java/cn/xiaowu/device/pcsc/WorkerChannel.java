package cn.xiaowu.device.pcsc;

import org.jspecify.annotations.Nullable;

/// A card as the worker reaches it.
final class WorkerChannel implements ApduChannel {
    private static final int STATUS_BYTES = 2;

    private final WorkerLink link;
    private @Nullable WorkerLostException lost;

    WorkerChannel(WorkerLink link) {
        this.link = link;
    }

    @Override
    public byte[] transmit(byte[] command) throws CardLostException {
        try {
            WorkerFrame answer = link.ask(new WorkerFrame(WorkerFrame.Kind.APDU, command));
            // pcscd gives nothing where a card was pulled out: every answer has a status.
            if (answer.kind() != WorkerFrame.Kind.REPLY || answer.payload().length < STATUS_BYTES) {
                throw new CardLostException("the card is gone");
            }
            return answer.payload();
        } catch (WorkerLostException e) {
            lost = e;
            throw new CardLostException("the worker is gone");
        }
    }

    /// Tells if not only the card was lost, but the worker.
    void rethrow() throws WorkerLostException {
        if (lost != null) {
            throw lost;
        }
    }
}

package cn.xiaowu.device.pcsc;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.smartcardio.CardException;

/// The process that talks to pcscd, for one booth's program: answers each message on its standard input with one on its
/// standard output, and ends when its input does.
///
/// It is a process because Java keeps its connection to pcscd in a static field and never renews it: after a restart
/// of pcscd each call fails with SCARD_E_NO_SERVICE until the program ends (seen with JDK 25 and pcscd 1.9.9). And what
/// a card said is forgotten for certain only when the process is.
public final class PcscWorker {
    private static final int NO_SERVICE = 3;

    private PcscWorker() {}

    /// Runs until standard input ends, or pcscd is gone.
    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(System.out);
        try {
            serve(PcscTerminals.open(), in, out);
        } catch (GeneralSecurityException | CardException e) {
            WorkerFrame.of(WorkerFrame.Kind.NO_SERVICE).write(out);
            System.exit(NO_SERVICE);
        }
    }

    private static void serve(PcscTerminals terminals, DataInputStream in, DataOutputStream out)
            throws IOException, CardException {
        try {
            while (true) {
                WorkerFrame question = WorkerFrame.read(in);
                answer(terminals, question).write(out);
            }
        } catch (EOFException e) {
            terminals.end();
        }
    }

    private static WorkerFrame answer(PcscTerminals terminals, WorkerFrame question) throws CardException {
        return switch (question.kind()) {
            case LOOK -> terminals.look();
            case BEGIN -> terminals.begin();
            case APDU -> terminals.transmit(question.payload());
            case END -> {
                terminals.end();
                yield WorkerFrame.of(WorkerFrame.Kind.DONE);
            }
            default -> throw new IllegalArgumentException(question + " is no question");
        };
    }
}

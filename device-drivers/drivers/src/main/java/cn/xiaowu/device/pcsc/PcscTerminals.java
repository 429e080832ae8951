package cn.xiaowu.device.pcsc;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import org.jspecify.annotations.Nullable;

/// Java's smart card classes behind the questions of a [WorkerFrame]. With several readers the first that holds a
/// card is used. A card is connected only while it is read. Lives in the worker only.
///
/// No card is reset when it is let go: pcscd 1.9.9 resets whatever is in the reader by then. If that is the next card,
/// which it has not noticed yet, it tells of it at once, and powers it up once more while it is being read (seen).
/// And no transaction is begun: Java never lets go of a connection whose card was taken out, so that nobody could
/// connect to the reader any more.
final class PcscTerminals {
    private static final int LONGEST_REPLY = 8192;

    private final CardTerminals terminals;
    private @Nullable Card card;

    private PcscTerminals(CardTerminals terminals) {
        this.terminals = terminals;
    }

    /// Connects to pcscd.
    ///
    /// @throws GeneralSecurityException if it, or its library, is not there
    static PcscTerminals open() throws GeneralSecurityException {
        return new PcscTerminals(TerminalFactory.getInstance("PC/SC", null).terminals());
    }

    /// Whether a reader and a card are there. Lets go of a card that is held.
    ///
    /// @throws CardException if pcscd does not answer
    WorkerFrame look() throws CardException {
        end();
        List<CardTerminal> all = readers();
        if (all.isEmpty()) {
            return WorkerFrame.of(WorkerFrame.Kind.NO_READER);
        }
        return WorkerFrame.of(firstWithCard(all).isPresent() ? WorkerFrame.Kind.CARD : WorkerFrame.Kind.NO_CARD);
    }

    /// Java's list fails with a cause named so when the last reader was taken away.
    private List<CardTerminal> readers() throws CardException {
        try {
            return terminals.list();
        } catch (CardException e) {
            if (isCausedBy("SCARD_E_NO_READERS_AVAILABLE", e)) {
                return List.of();
            }
            throw e;
        }
    }

    private static Optional<CardTerminal> firstWithCard(List<CardTerminal> all) throws CardException {
        for (CardTerminal terminal : all) {
            if (terminal.isCardPresent()) {
                return Optional.of(terminal);
            }
        }
        return Optional.empty();
    }

    /// Connects to the card, anew if it is held already.
    ///
    /// @throws CardException if pcscd does not answer
    WorkerFrame begin() throws CardException {
        end();
        Optional<CardTerminal> filled = firstWithCard(readers());
        if (filled.isEmpty()) {
            return WorkerFrame.of(WorkerFrame.Kind.NO_CARD);
        }
        WorkerFrame first = connect(filled.get());
        // Who had the card before may reset it just behind our connecting, which spoils the connection and not the
        // card: only one that fails twice is at fault itself.
        return first.kind() == WorkerFrame.Kind.MUTE_CARD ? connect(filled.get()) : first;
    }

    private WorkerFrame connect(CardTerminal filled) {
        try {
            Card connected = filled.connect("*");
            card = connected;
            return new WorkerFrame(WorkerFrame.Kind.CARD, connected.getATR().getBytes());
        } catch (CardNotPresentException e) {
            end();
            return WorkerFrame.of(WorkerFrame.Kind.NO_CARD);
        } catch (CardException e) {
            end();
            // Whether pcscd is at fault is found out by the next look.
            return WorkerFrame.of(
                    isCausedBy("SCARD_E_SHARING_VIOLATION", e) ? WorkerFrame.Kind.TAKEN : WorkerFrame.Kind.MUTE_CARD);
        }
    }

    /// Java names what pcscd answered nowhere but in the message of the cause.
    private static boolean isCausedBy(String answer, CardException e) {
        return e.getCause() != null && answer.equals(e.getCause().getMessage());
    }

    /// Says something to the card. The bytes go as they are: status and lengths are for who asks.
    WorkerFrame transmit(byte[] command) {
        Card held = card;
        if (held == null) {
            return WorkerFrame.of(WorkerFrame.Kind.LOST);
        }
        try {
            ByteBuffer reply = ByteBuffer.allocate(LONGEST_REPLY);
            int length = held.getBasicChannel().transmit(ByteBuffer.wrap(command), reply);
            byte[] bytes = new byte[length];
            reply.flip().get(bytes);
            return new WorkerFrame(WorkerFrame.Kind.REPLY, bytes);
        } catch (CardException | IllegalStateException | IllegalArgumentException e) {
            return WorkerFrame.of(WorkerFrame.Kind.LOST);
        }
    }

    /// Lets the card go as it is; pcscd switches the current off when nobody connects within a second.
    void end() {
        Card held = card;
        card = null;
        if (held == null) {
            return;
        }
        try {
            held.disconnect(false);
        } catch (CardException e) {
            // It is gone already, and so is the connection.
            return;
        }
    }
}

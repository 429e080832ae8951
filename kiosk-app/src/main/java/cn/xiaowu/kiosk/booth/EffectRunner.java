package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.cases.Submission;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.kiosk.journal.Journal;
import cn.xiaowu.kiosk.journal.JournalException;
import cn.xiaowu.kiosk.journal.Outbox;
import cn.xiaowu.kiosk.recording.CallRecorder;
import cn.xiaowu.kiosk.session.Effect;
import cn.xiaowu.kiosk.session.Receipt;
import cn.xiaowu.kiosk.session.SessionEvent;
import cn.xiaowu.kiosk.wipe.MaskedTraces;
import cn.xiaowu.kiosk.wipe.Wiper;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what the session wants. What takes time is done by one thread, in order, and answered with an event:
/// so the wipe comes after everything that was begun before it.
final class EffectRunner implements Consumer<Effect>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);

    private final BoothParts parts;
    private final Consumer<SessionEvent> answers;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("worker").factory());

    /// The parts that effects go to.
    ///
    /// @param listen lets card reader and scanner read, or not
    /// @param numbers gives case numbers
    /// @param printer prints receipts; waits
    /// @param bridge sends on the link
    /// @param page tells the page
    /// @param recorder records calls
    /// @param handingIn from now on the visit must not be gone on with by another run of the program; waits
    record BoothParts(
            Consumer<Boolean> listen,
            CaseNumbers numbers,
            Journal journal,
            Outbox outbox,
            ReceiptDesk printer,
            Consumer<BoothMessage> bridge,
            Consumer<KioskMessage> page,
            CallRecorder recorder,
            Runnable handingIn,
            Wiper wiper) {}

    EffectRunner(BoothParts parts, Consumer<SessionEvent> answers) {
        this.parts = parts;
        this.answers = answers;
    }

    @Override
    public void accept(Effect effect) {
        switch (effect) {
            case Effect.Listen(var on) -> parts.listen().accept(on);
            case Effect.ToBridge(var message) -> parts.bridge().accept(message);
            case Effect.ToPage(var message) -> parts.page().accept(message);
            case Effect.RecordCall(var call, var number, var agreed)
            when agreed -> parts.recorder().agreed(call, number);
            case Effect.RecordCall(var call, var _, var _) -> parts.recorder().declined(call);
            case Effect.RecordOn(var call) -> parts.recorder().goOn(call);
            case Effect.NumberCase() -> later(this::number);
            case Effect.Journal(var submission) -> later(() -> write(submission));
            case Effect.JournalRating(var rating) -> later(() -> write(rating));
            case Effect.PrintReceipt(var receipt) -> later(() -> print(receipt));
            case Effect.Wipe(var traces) -> {
                // Masked here, so that the worker never holds a value in clear.
                var masked = MaskedTraces.of(traces.values());
                later(() ->
                        answers.accept(new SessionEvent.WipeDone(parts.wiper().wipe(masked))));
            }
        }
    }

    private void number() {
        try {
            CaseNumber number =
                    parts.numbers().next(LocalDate.now(parts.numbers().zone()));
            answers.accept(new SessionEvent.CaseNumbered(number, parts.numbers().progressCode()));
        } catch (JournalException e) {
            LOG.error("no case number: {}", e.getMessage(), e);
            answers.accept(new SessionEvent.JournalFailed());
        }
    }

    private void write(Submission submission) {
        try {
            parts.handingIn().run();
            parts.journal().write(submission);
            answers.accept(new SessionEvent.Journaled());
            parts.outbox().wake();
        } catch (JournalException e) {
            LOG.error("case {} could not be written: {}", submission.number(), e.getMessage(), e);
            answers.accept(new SessionEvent.JournalFailed());
        }
    }

    private void write(Rating rating) {
        try {
            parts.journal().write(rating);
            parts.outbox().wake();
        } catch (JournalException e) {
            LOG.error("the rating of {} could not be written: {}", rating.number(), e.getMessage(), e);
        }
    }

    private void print(Receipt receipt) {
        answers.accept(new SessionEvent.ReceiptPrinted(
                receipt.number(), parts.printer().print(receipt)));
    }

    private void later(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the program is stopping");
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}

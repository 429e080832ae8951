package cn.xiaowu.kiosk.session;

import static cn.xiaowu.kiosk.session.Visit.required;

import cn.xiaowu.contract.screen.Screen.ReceiptView;
import cn.xiaowu.kiosk.form.FormDraft;
import cn.xiaowu.kiosk.session.SessionEvent.JournalFailed;
import cn.xiaowu.kiosk.session.SessionEvent.Journaled;
import java.time.Instant;

/// The signed case is being written to the journal.
///
/// @param signedAt when the citizen signed
public record Submitting(Instant signedAt) implements Stage {
    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        return switch (event) {
            case Journaled() ->
                Step.of(session.at(new Submitted(false, ReceiptView.PRINTING)))
                        .and(new Effect.PrintReceipt(receipt(session)));
            case JournalFailed() -> Wiping.begin(session, OutOfService.JOURNAL_FAILED);
            default -> Step.of(session);
        };
    }

    private Receipt receipt(Session session) {
        FormDraft form = required(session.visit().form());
        Filing filing = required(session.visit().filing());
        return new Receipt(
                filing.number(),
                form.item(),
                required(session.visit().identification().card()).applicant(),
                signedAt,
                filing.progressUrl(session.surroundings().progressBase()));
    }

    /// The journal's answer always comes; until then the case must not be dropped.
    @Override
    public boolean endsWhenIdle() {
        return false;
    }
}

package cn.xiaowu.kiosk.session;

import static cn.xiaowu.kiosk.session.Visit.required;

import cn.xiaowu.contract.cases.Submission;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.kiosk.form.FormDraft;
import cn.xiaowu.kiosk.session.SessionEvent.Act;
import java.time.Instant;

/// 确认签名: the form is locked.
public record Sign() implements Stage {
    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        return switch (event) {
            case Act(Intent.Signed(var png)) -> {
                Submission submission = submission(session.visit(), png, moment.now());
                yield Step.of(session.at(new Submitting(moment.now()))).and(new Effect.Journal(submission));
            }
            case Act(Intent.Back _) -> Step.of(session.at(new Fill()));
            default -> Step.of(session);
        };
    }

    private static Submission submission(Visit visit, String png, Instant signedAt) {
        FormDraft form = required(visit.form());
        Filing filing = required(visit.filing());
        return new Submission(
                filing.number(),
                form.item().id(),
                required(visit.identification().card()).applicant(),
                form.values(),
                png,
                filing.progressCode(),
                signedAt);
    }
}

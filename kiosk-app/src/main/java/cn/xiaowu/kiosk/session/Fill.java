package cn.xiaowu.kiosk.session;

import static cn.xiaowu.kiosk.session.Visit.required;

import cn.xiaowu.contract.screen.FieldSource;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.kiosk.session.SessionEvent.Act;
import cn.xiaowu.kiosk.session.SessionEvent.CaseNumbered;
import cn.xiaowu.kiosk.session.SessionEvent.JournalFailed;

/// 填报, alone or together with a clerk.
public record Fill() implements Stage {
    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        Visit visit = session.visit();
        return switch (event) {
            case CaseNumbered(var number, var progressCode) ->
                Step.of(session.with(visit.with(new Filing(number, progressCode))));
            case JournalFailed() -> Wiping.begin(session, OutOfService.JOURNAL_FAILED);
            case Act(Intent.SetField(var field, var value)) ->
                Step.of(session.with(
                        visit.with(required(visit.form()).with(field, value, FieldSource.CITIZEN, moment.rules()))));
            case Act(Intent.CallClerk _)
            when visit.filing() != null && Recorded.mayCall(session) -> Calling.request(session);
            case Act(Intent.AgreeToRecording _)
            when !visit.isCalling() -> Step.of(session.with(visit.recordedIf(true)));
            case Act(Intent.ConfirmForm _) when visit.maySign() -> Step.of(session.at(new Sign()));
            case Act(Intent.Back _) when !visit.isCalling() -> Step.of(session.at(new Menu()));
            default -> Step.of(session);
        };
    }
}

package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.Screen.ReceiptView;
import cn.xiaowu.kiosk.session.SessionEvent.Acknowledged;
import cn.xiaowu.kiosk.session.SessionEvent.Act;
import cn.xiaowu.kiosk.session.SessionEvent.ReceiptPrinted;

/// 已提交: the case is safe.
///
/// @param acknowledged whether the bridge has it already
/// @param receipt what became of the paper
public record Submitted(boolean acknowledged, ReceiptView receipt) implements Stage {
    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        return switch (event) {
            case Acknowledged(var number)
            when session.visit().isFiledAs(number) -> Step.of(session.at(new Submitted(true, receipt)));
            case ReceiptPrinted(var number, var outcome)
            when session.visit().isFiledAs(number) -> Step.of(session.at(new Submitted(acknowledged, outcome)));
            case Act(Intent.Continue _) when receipt != ReceiptView.PRINTING -> rate(session);
            default -> Step.of(session);
        };
    }

    private static Step rate(Session session) {
        return Calling.end(session, EndReason.COMPLETED).map(ended -> ended.at(new Rate(null)));
    }
}

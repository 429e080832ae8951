package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.cases.CaseMoved;
import cn.xiaowu.bridge.cases.DecisionOutcome;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;

/// What clerks do about the case that a call is about. For the loop's thread only.
final class CaseTurns {
    private final Board board;
    private final Seating seating;
    private final CallRecords records;
    private final Outlets outlets;
    private final RecordingDuty duty;

    CaseTurns(Board board, Seating seating, CallRecords records, Outlets outlets, RecordingDuty duty) {
        this.board = board;
        this.seating = seating;
        this.records = records;
        this.outlets = outlets;
        this.duty = duty;
    }

    /// All who handle the case fill in together; a supervisor looks on.
    void change(Clerk clerk, ClerkMessage.ChangeField change) {
        board.find(change.call())
                .filter(call -> call.mayFillIn(clerk))
                .ifPresentOrElse(
                        call -> toBooth(
                                call, new BridgeMessage.ChangeField(change.call(), change.field(), change.value())),
                        () -> seating.tell(clerk, Refusals.notYours(change.call())));
    }

    /// Whoever leads decides.
    void decide(Clerk clerk, LiveCall call, Decision decision) {
        duty.objection(call, decision)
                .ifPresentOrElse(objection -> seating.tell(clerk, objection), () -> record(clerk, call, decision));
    }

    private void record(Clerk clerk, LiveCall call, Decision decision) {
        records.decide(call, clerk.name(), decision, outcome -> {
            switch (outcome) {
                case DecisionOutcome.OnRecord() -> {
                    toBooth(call, new BridgeMessage.Decided(call.id(), decision));
                    seating.tellAll(call, new ConsoleMessage.Decided(call.id(), decision));
                }
                case DecisionOutcome.NotAllowed(var why, var whyEn) ->
                    seating.tell(clerk, new ConsoleMessage.Refused(call.id(), why, whyEn));
            }
        });
    }

    /// The clerk who talked about it learns what became of a case.
    void moved(CaseMoved move) {
        seating.lastClerkOf(move.number())
                .ifPresent(name -> outlets.toClerk(name, new ConsoleMessage.CaseMoved(move.number(), move.state())));
    }

    private void toBooth(LiveCall call, BridgeMessage message) {
        outlets.toBooth(call.ticket().booth(), message);
    }
}

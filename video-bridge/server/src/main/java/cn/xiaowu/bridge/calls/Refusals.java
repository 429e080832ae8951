package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.console.ConsoleMessage;

/// What a clerk is told when something can't be done.
final class Refusals {
    private Refusals() {}

    static ConsoleMessage taken(CallId call) {
        return new ConsoleMessage.Refused(call, "此通话已由他人接听", "Another clerk has this call.");
    }

    static ConsoleMessage over(CallId call) {
        return new ConsoleMessage.Refused(call, "此通话已结束", "This call is over.");
    }

    static ConsoleMessage otherRegion(CallId call) {
        return new ConsoleMessage.Refused(call, "此通话属于其他地区", "This call belongs to another region.");
    }

    static ConsoleMessage busy(CallId call) {
        return new ConsoleMessage.Refused(call, "请先结束当前通话", "End your present call first.");
    }

    static ConsoleMessage.Refused notRecorded(CallId call) {
        return new ConsoleMessage.Refused(
                call,
                "本事项须全程录音录像，当前未在录制，不能受理；请等录制恢复后再受理",
                "This item must be recorded, and the call is not: wait until it is recorded, then accept.");
    }

    static ConsoleMessage notYours(CallId call) {
        return new ConsoleMessage.Refused(call, "您不在此通话中", "You are not in this call.");
    }
}

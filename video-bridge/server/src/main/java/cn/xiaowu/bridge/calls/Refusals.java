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

    static ConsoleMessage notFree(CallId call) {
        return new ConsoleMessage.Refused(call, "该同事现在不能接听", "This colleague can't take a call now.");
    }

    static ConsoleMessage maynotLead(CallId call) {
        return new ConsoleMessage.Refused(
                call, "只能转接给本地区的工作人员", "A call can be handed to a clerk of its own region only.");
    }

    static ConsoleMessage full(CallId call) {
        return new ConsoleMessage.Refused(call, "通话人数已满，请先请一位离开", "The call is full; have somebody leave first.");
    }

    static ConsoleMessage noSupervisor(CallId call) {
        return new ConsoleMessage.Refused(call, "您没有此通话的督导权限", "You may not supervise this call.");
    }
}

package cn.xiaowu.device.tool.watch;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.io.IoEvent;
import java.util.Locale;

/// What a booth's inputs tell, in words.
final class IoWords {
    private IoWords() {}

    static Wording of(IoEvent event) {
        return switch (event) {
            case IoEvent.DoorOpened _ -> new Wording("门打开", "the door was opened");
            case IoEvent.DoorClosed _ -> new Wording("门关上", "the door was shut");
            case IoEvent.PresenceBegan _ -> new Wording("感应到有人", "somebody is seen");
            case IoEvent.PresenceEnded _ -> new Wording("一段时间未感应到人", "nobody was seen for a while");
            case IoEvent.HelpCalled _ -> new Wording("呼叫按钮按下", "the call button was pressed");
            case IoEvent.HelpAnswered _ -> new Wording("呼叫已应答", "the call was answered");
            case IoEvent.Tampered _ -> new Wording("机柜被打开", "the cabinet's loop was broken");
            case IoEvent.TamperEnded _ -> new Wording("机柜已关好", "the cabinet's loop is shut again");
            case IoEvent.MainsLost _ -> new Wording("市电中断", "the mains went off");
            case IoEvent.MainsBack _ -> new Wording("市电恢复", "the mains are back");
        };
    }

    /// One word for programs, such as `DOOR_OPENED`.
    static String name(IoEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}

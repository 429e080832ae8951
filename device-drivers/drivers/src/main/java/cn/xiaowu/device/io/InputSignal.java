package cn.xiaowu.device.io;

import cn.xiaowu.device.health.Wording;

/// What a booth can watch. Each is active when something is to be told.
public enum InputSignal {
    /// The door's contact: active while the door is open.
    DOOR("门磁", "door contact"),
    /// The presence sensor (PIR, millimetre wave, time of flight): active while it sees somebody. A hint, never a
    /// proof: a PIR does not see who sits still.
    PRESENCE("人体感应", "presence sensor"),
    /// The call button: active while it is pressed. A press is kept until it is answered.
    CALL_BUTTON("呼叫按钮", "call button"),
    /// The loop through the cabinet's lids: active while it is broken.
    TAMPER("机柜防拆", "cabinet tamper loop"),
    /// The power supply's alarm contact: active while the mains are off.
    MAINS_FAIL("市电中断", "mains failure");

    private final String chinese;
    private final String english;

    InputSignal(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /// What to call it before people.
    public Wording wording() {
        return new Wording(chinese, english);
    }
}

package cn.xiaowu.device.io;

import cn.xiaowu.device.health.Wording;

/// What a booth can switch.
public enum OutputSignal {
    /// The red lamp of the status light.
    LIGHT_RED("状态灯（红）", "status light, red"),
    /// The yellow lamp of the status light. Where there is none, red and green together are amber.
    LIGHT_YELLOW("状态灯（黄）", "status light, yellow"),
    /// The green lamp of the status light.
    LIGHT_GREEN("状态灯（绿）", "status light, green"),
    /// The magnetic lock of the door. Power locks it; without power it is open, as fire rules want it.
    DOOR_LOCK("门锁", "door lock"),
    /// The film on the glass. Power makes it clear; without power it is opaque.
    PRIVACY_GLASS("调光玻璃", "privacy glass"),
    /// The light inside.
    LIGHTING("照明", "lighting"),
    /// The fan. Runs while somebody is there, too.
    FAN("风扇", "fan"),
    /// The ultraviolet lamp. Its interlock with door and presence is in hardware; ours comes on top.
    DISINFECT_LAMP("消毒灯", "disinfecting lamp");

    private final String chinese;
    private final String english;

    OutputSignal(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /// What to call it before people.
    public Wording wording() {
        return new Wording(chinese, english);
    }
}

package cn.xiaowu.device.health;

/// Whether a device can be used, in the same words for every device. The set follows XFS4IoT's device status.
///
/// | state | 中文 | who has to act |
/// |---|---|---|
/// | STARTING | 正在启动 | nobody: nothing is known yet, and not knowing is never being well |
/// | ONLINE | 正常 | nobody |
/// | BUSY | 使用中 | nobody: somebody has it, or it is at work |
/// | USER_ERROR | 等待处理 | whoever stands before it: paper, cover |
/// | HARDWARE_ERROR | 硬件故障 | a technician with tools |
/// | OFFLINE | 无应答 | a technician: the port is there, the device does not answer |
/// | NO_DEVICE | 未连接 | whoever can put the plug in |
public enum DeviceState {
    /// Nothing is known yet.
    STARTING("正在启动", "starting"),
    /// It answers and can be used.
    ONLINE("正常", "online"),
    /// It answers and is at work.
    BUSY("使用中", "busy"),
    /// Somebody at the booth can mend it.
    USER_ERROR("等待处理", "needs attention"),
    /// Something in it is broken.
    HARDWARE_ERROR("硬件故障", "hardware fault"),
    /// Its port is there and it does not answer, or it can't be reached.
    OFFLINE("无应答", "offline"),
    /// Nothing is plugged in there.
    NO_DEVICE("未连接", "no device");

    private final String chinese;
    private final String english;

    DeviceState(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /// What to call it before people.
    public Wording wording() {
        return new Wording(chinese, english);
    }

    /// Whether the device can be used, now or as soon as it has done what it is doing.
    public boolean isWorking() {
        return this == ONLINE || this == BUSY;
    }
}

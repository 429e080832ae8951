package cn.xiaowu.device.tool.inventory;

import cn.xiaowu.device.health.Wording;

/// What kinds of things a booth has plugged in.
public enum Kind {
    /// A serial port: reader, scanner, printer or IO board.
    SERIAL("串口", "serial port"),
    /// A chip with pins of its own.
    GPIO("GPIO 芯片", "GPIO chip"),
    /// A camera.
    CAMERA("摄像头", "camera"),
    /// A smart card reader, driven by pcscd.
    SMART_CARD("智能卡读写器", "smart card reader"),
    /// An ID card reader that speaks on USB and has no serial port.
    USB_READER("USB 读卡器（无串口）", "ID card reader on USB, without a serial port"),
    /// A printer that is written to by the kernel's printer driver.
    USB_PRINTER("USB 打印口", "printer on USB, without a serial port");

    private final String chinese;
    private final String english;

    Kind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /// What to call it.
    public Wording wording() {
        return new Wording(chinese, english);
    }
}

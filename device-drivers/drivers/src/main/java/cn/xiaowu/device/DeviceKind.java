package cn.xiaowu.device;

import cn.xiaowu.device.health.Wording;

/// What kind of device something is.
public enum DeviceKind {
    /// Reads second-generation identity cards.
    CARD_READER("身份证读卡器", "ID card reader"),
    /// Reads QR codes and barcodes.
    SCANNER("扫码器", "code scanner"),
    /// Prints receipts.
    PRINTER("凭条打印机", "receipt printer"),
    /// Switches lights, lock and glass, and watches door, button and mains.
    DIGITAL_IO("输入输出板", "IO board"),
    /// Reads cards with contacts through PC/SC.
    SMART_CARD_READER("接触式读卡器", "smart card reader");

    private final String chinese;
    private final String english;

    DeviceKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /// What to call it before people.
    public Wording wording() {
        return new Wording(chinese, english);
    }
}

package cn.xiaowu.device.health;

/// Why a device can't be used, or not fully, and what to do. A device that works and wants attention all the same has
/// a fault of state [DeviceState#ONLINE].
public enum DeviceFault {
    // Any device on a line.
    /// Nothing is there under the name of its port, or it went away.
    UNPLUGGED(
            DeviceState.NO_DEVICE,
            "设备未插好或已断开",
            "nothing is plugged in there",
            "检查数据线和供电，插好后几秒内自动恢复",
            "check cable and power; it comes back by itself within seconds"),
    /// The port is there, but it can't be opened: another program has it, or rights are missing.
    PORT_REFUSED(
            DeviceState.OFFLINE,
            "端口打不开：被其他程序占用，或没有权限",
            "the port can't be opened: another program has it, or rights are missing",
            "关闭占用端口的程序，或把用户加入 dialout 组",
            "end the other program, or add the user to group dialout"),
    /// The line is open and nobody answers.
    NO_ANSWER(
            DeviceState.OFFLINE,
            "线路已接通，设备没有应答",
            "the line is open and nobody answers",
            "检查设备电源和通信速率，必要时断电重启设备",
            "check the device's power and speed; switch it off and on"),
    /// Something answers in a way that the device never would.
    WRONG_ANSWER(
            DeviceState.OFFLINE,
            "应答不符合该设备的协议",
            "what answers does not speak this device's protocol",
            "检查端口是否接错设备，通信速率是否一致",
            "check that the right device is on this port, at the right speed"),
    /// The far end took bytes so slowly that the line was given up.
    STALLED(
            DeviceState.OFFLINE,
            "设备长时间不接收数据",
            "the device takes no bytes any more",
            "检查设备是否卡住，断电重启设备",
            "see whether it is stuck; switch it off and on"),
    /// It says that it is busy, again and again.
    STUCK_BUSY(
            DeviceState.HARDWARE_ERROR,
            "设备一直报告忙",
            "the device says that it is busy, and does not stop",
            "断电重启设备；仍不恢复则更换",
            "switch it off and on; replace it if that does not help"),

    // Card reader.
    /// The device's own test failed; it takes no commands.
    SELF_TEST_FAILED(
            DeviceState.HARDWARE_ERROR,
            "设备自检失败，不接受命令",
            "the device's own test failed; it takes no commands",
            "断电重启设备；仍失败则更换",
            "switch it off and on; replace it if that does not help"),
    /// The card reader's security module is not authorised.
    NOT_AUTHORISED(
            DeviceState.HARDWARE_ERROR,
            "读卡器安全模块未授权",
            "the reader's security module is not authorised",
            "联系读卡器供应商，更换安全模块",
            "ask the reader's maker; the module has to be replaced"),
    /// The card reader's security module says again and again that it is out of step, and a reset does not help.
    MODULE_FAILED(
            DeviceState.HARDWARE_ERROR,
            "读卡器安全模块反复报错，复位无效",
            "the reader's security module reports errors and a reset does not help",
            "断电重启读卡器；仍报错则更换",
            "switch the reader off and on; replace it if that does not help"),
    /// It works; it is another card reader than before, by its security module.
    OTHER_READER(
            DeviceState.ONLINE,
            "端口上换了另一台读卡器（安全模块号不同）",
            "another card reader is on this port: its security module has another number",
            "如系有意更换，重启程序即可；否则请核对设备",
            "if it was exchanged on purpose, restart the program; otherwise look which one it is"),

    // PC/SC.
    /// pcscd or its library is not there, or it does not answer.
    NO_PCSC_SERVICE(
            DeviceState.NO_DEVICE,
            "智能卡服务 pcscd 未运行",
            "the smart card service pcscd is not running",
            "安装并启动 pcscd：apt install pcscd，systemctl start pcscd.socket",
            "install and start it: apt install pcscd, systemctl start pcscd.socket"),
    /// Another program has the card in the reader for itself; it is read once that program lets go.
    CARD_TAKEN(
            DeviceState.BUSY,
            "读卡器中的卡片被其他程序独占",
            "another program has the card in the reader for itself",
            "关闭占用读卡器的程序；放开后自动读卡",
            "end the other program; the card is read once it lets go"),

    // Printer.
    /// The paper is used up.
    OUT_OF_PAPER(DeviceState.USER_ERROR, "打印纸用完", "the paper is used up", "更换纸卷", "put a new roll in"),
    /// The printer's cover is open.
    COVER_OPEN(DeviceState.USER_ERROR, "打印机盖未合上", "the printer's cover is open", "合上机盖", "close the cover"),
    /// The printer says that it is offline, for no reason that it names.
    PRINTER_OFFLINE(
            DeviceState.OFFLINE,
            "打印机脱机，未说明原因",
            "the printer is offline and does not say why",
            "按走纸键，或断电重启打印机",
            "press its feed button, or switch it off and on"),
    /// Printing goes on, but the roll is nearly used up.
    PAPER_LOW(DeviceState.ONLINE, "打印纸将尽", "the paper will soon be used up", "准备并尽快更换纸卷", "have a new roll ready"),
    /// The print head is too hot; it goes on by itself.
    HEAD_HOT(
            DeviceState.BUSY,
            "打印头过热，冷却后自动恢复",
            "the print head is too hot and goes on when it has cooled",
            "等待几分钟；反复出现则检查通风",
            "wait some minutes; look after the ventilation if it comes again"),
    /// Somebody holds the printer's feed button.
    FEED_BUTTON(
            DeviceState.BUSY,
            "走纸键被按下",
            "somebody presses the feed button",
            "松开走纸键；一直如此则检查按键是否卡住",
            "let go; see whether the button is stuck if it stays so"),
    /// The cutter is jammed.
    CUTTER_JAM(
            DeviceState.HARDWARE_ERROR,
            "切刀卡住",
            "the cutter is jammed",
            "断电，打开机盖，清除切刀处的纸，再开机",
            "switch it off, open the cover, free the cutter of paper, switch it on"),
    /// An error that the printer can't leave.
    UNRECOVERABLE(
            DeviceState.HARDWARE_ERROR,
            "打印机出现不可恢复的故障",
            "the printer has an error that it can't recover from",
            "断电重启；仍不恢复则更换打印机",
            "switch it off and on; replace it if that does not help"),
    /// The cause of an error is gone, and the printer waits to be told so.
    WAITS_FOR_RECOVERY(
            DeviceState.HARDWARE_ERROR,
            "故障已排除，打印机等待恢复指令",
            "the error's cause is gone and the printer waits to be told so",
            "运行打印机自检（--recover）以恢复，或断电重启",
            "run the printer's self-test with --recover, or switch it off and on"),
    /// Cutter or mechanics: a person has to look.
    MECHANICAL(
            DeviceState.HARDWARE_ERROR,
            "切刀或机械故障",
            "cutter or mechanics have an error",
            "断电后清除卡纸和纸屑，再开机",
            "switch it off, take out jammed paper, switch it on"),

    // IO board.
    /// There is no such GPIO chip on this machine.
    NO_GPIO_CHIP(
            DeviceState.NO_DEVICE,
            "本机没有配置的 GPIO 芯片",
            "the GPIO chip that is configured is not present on this machine",
            "核对 GPIO 芯片编号；没有 GPIO 的主机改用串口继电器板",
            "check the chip's number; on a machine without GPIO use a relay board on a serial port"),
    /// The GPIO chip is there, but its pins can't be had.
    GPIO_REFUSED(
            DeviceState.OFFLINE,
            "GPIO 引脚打不开：没有权限、被占用或主板不受支持",
            "the GPIO pins can't be had: rights are missing, they are taken, or the board is not supported",
            "把用户加入 gpio 组，关闭占用引脚的程序，核对主板型号",
            "add the user to group gpio, end the other program, check the board's type"),
    /// The board has no such channel or function.
    IO_NOT_SUPPORTED(
            DeviceState.HARDWARE_ERROR,
            "输入输出板不支持所配置的通道或功能",
            "the board has not the channels or functions that are configured",
            "核对板的型号、通道数、起始地址和功能码",
            "check the board's type, channels, first addresses and functions"),
    /// The board says that it has failed.
    IO_BOARD_FAILED(
            DeviceState.HARDWARE_ERROR,
            "输入输出板报告自身故障",
            "the board says that it has failed",
            "断电重启；仍不恢复则更换",
            "switch it off and on; replace it if that does not help"),
    /// An output is not what it was made.
    OUTPUT_NOT_TAKEN(
            DeviceState.HARDWARE_ERROR,
            "输出状态与命令不符，继电器可能卡住",
            "an output does not become what it is made; a relay may be stuck",
            "检查是否有其他主机写同一块板；否则更换该板",
            "see whether another master writes to the board; replace it if not");

    private final DeviceState state;
    private final String reasonZh;
    private final String reasonEn;
    private final String remedyZh;
    private final String remedyEn;

    DeviceFault(DeviceState state, String reasonZh, String reasonEn, String remedyZh, String remedyEn) {
        this.state = state;
        this.reasonZh = reasonZh;
        this.reasonEn = reasonEn;
        this.remedyZh = remedyZh;
        this.remedyEn = remedyEn;
    }

    /// Which state it puts the device in.
    public DeviceState state() {
        return state;
    }

    /// What is wrong, half a sentence.
    public Wording reason() {
        return new Wording(reasonZh, reasonEn);
    }

    /// What to do about it, half a sentence.
    public Wording remedy() {
        return new Wording(remedyZh, remedyEn);
    }
}

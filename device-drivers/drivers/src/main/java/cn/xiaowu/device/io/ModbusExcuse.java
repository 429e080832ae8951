package cn.xiaowu.device.io;

import cn.xiaowu.device.health.DeviceFault;

/// Why a board does not do what it was asked, by its exception code (Modbus Application Protocol V1.1b3, §7).
enum ModbusExcuse {
    /// 01: it knows no such function.
    ILLEGAL_FUNCTION(1, DeviceFault.IO_NOT_SUPPORTED),
    /// 02: it has no such address.
    ILLEGAL_ADDRESS(2, DeviceFault.IO_NOT_SUPPORTED),
    /// 03: it takes no such value.
    ILLEGAL_VALUE(3, DeviceFault.IO_NOT_SUPPORTED),
    /// 04: something in it broke.
    DEVICE_FAILURE(4, DeviceFault.IO_BOARD_FAILED),
    /// 05: it has taken the command and needs time.
    ACKNOWLEDGE(5, DeviceFault.STUCK_BUSY),
    /// 06: it is busy.
    BUSY(6, DeviceFault.STUCK_BUSY),
    /// 08: its memory is damaged.
    MEMORY_PARITY(8, DeviceFault.IO_BOARD_FAILED),
    /// 10: a gateway has no way to it.
    NO_PATH(10, DeviceFault.NO_ANSWER),
    /// 11: a gateway got no answer from it.
    NO_TARGET(11, DeviceFault.NO_ANSWER),
    /// Any other code: none that the standard knows.
    UNKNOWN(-1, DeviceFault.WRONG_ANSWER);

    private final int code;
    private final DeviceFault fault;

    ModbusExcuse(int code, DeviceFault fault) {
        this.code = code;
        this.fault = fault;
    }

    /// The one with that code.
    static ModbusExcuse of(int code) {
        for (ModbusExcuse excuse : values()) {
            if (excuse.code == code) {
                return excuse;
            }
        }
        return UNKNOWN;
    }

    /// Whether asking again may help.
    boolean isBusy() {
        return fault == DeviceFault.STUCK_BUSY;
    }

    /// What it means for the device.
    DeviceFault fault() {
        return fault;
    }
}

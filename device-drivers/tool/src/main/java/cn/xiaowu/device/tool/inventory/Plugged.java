package cn.xiaowu.device.tool.inventory;

import cn.xiaowu.device.serial.UsbIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is plugged in.
///
/// @param kind what it is
/// @param name the name to use for it, the most stable there is
/// @param names every other name of it, its device node among them
/// @param driver the kernel's driver, if known
/// @param description what it calls itself, if it does
/// @param usb who it is on USB, if it is there
/// @param heldBy the process that has it open, if it can be seen
public record Plugged(
        Kind kind,
        String name,
        List<String> names,
        @Nullable String driver,
        @Nullable String description,
        @Nullable UsbIdentity usb,
        @Nullable Holder heldBy) {}

package cn.xiaowu.device.tool.inventory;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.serial.UsbIdentity;
import cn.xiaowu.device.tool.page.Columns;
import cn.xiaowu.device.tool.page.Page;
import cn.xiaowu.device.tool.page.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The inventory for people.
public final class InventoryText {
    private static final int LABEL = 16;

    private final Page page;

    /// @param page where to write
    public InventoryText(Page page) {
        this.page = page;
    }

    /// Writes it, kind by kind; kinds of which there is nothing are left out, but serial ports, which a booth needs.
    public void write(Inventory inventory) {
        for (Kind kind : Kind.values()) {
            List<Plugged> devices = inventory.of(kind);
            if (!devices.isEmpty()) {
                page.title(kind.wording());
                devices.forEach(this::write);
                page.gap();
            } else if (kind == Kind.SERIAL) {
                page.title(kind.wording());
                page.line("  " + page.both(new Wording("没有：检查设备是否插好、通电", "none: check cables and power")));
                page.gap();
            }
        }
        if (!inventory.of(Kind.SMART_CARD).isEmpty() && !inventory.pcscd()) {
            page.say(new Wording("智能卡服务 pcscd 未运行", "pcscd, which smart cards need, does not run"));
        }
    }

    private void write(Plugged device) {
        page.line("  " + page.toned(Tone.GOOD, device.name()));
        device.names().forEach(name -> detail("别名 also", name));
        detail("名称 calls itself", Objects.requireNonNullElse(device.description(), ""));
        UsbIdentity usb = device.usb();
        if (usb != null) {
            detail("USB", words(usb));
        }
        detail("驱动 driver", Objects.requireNonNullElse(device.driver(), ""));
        Holder holder = device.heldBy();
        if (holder != null) {
            detail("占用 held by", page.toned(Tone.WARN, holder.command() + " (pid " + holder.pid() + ")"));
        }
    }

    private void detail(String label, String text) {
        if (!text.isEmpty()) {
            page.line("      " + Columns.padded(label, LABEL) + "  " + text);
        }
    }

    private static String words(UsbIdentity usb) {
        String serial = usb.serialNumber().isEmpty() ? "" : "(" + usb.serialNumber() + ")";
        return Stream.of(usb.ids().toLowerCase(Locale.ROOT), usb.product(), serial)
                .filter(word -> !word.isEmpty())
                .map(SysTree::printable)
                .collect(Collectors.joining(" "));
    }
}

package cn.xiaowu.device.tool;

import cn.xiaowu.device.tool.inventory.Inventory;
import cn.xiaowu.device.tool.inventory.InventoryText;
import cn.xiaowu.device.tool.inventory.Machine;
import cn.xiaowu.device.tool.page.Json;
import cn.xiaowu.device.tool.page.Page;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bin/device list`.
@Command(
        name = "list",
        description = {"列出已接入的设备，用固定名称（插口位置）。不打开任何端口。", "Lists what is plugged in, by stable names. Opens no port."})
final class ListCommand implements Callable<Integer> {
    private final Page page;
    private final Machine machine;

    @Option(names = "--json", description = "输出 JSON。 As JSON.")
    private boolean json;

    ListCommand(Page page, Machine machine) {
        this.page = page;
        this.machine = machine;
    }

    @Override
    public Integer call() {
        Inventory inventory = Inventory.of(machine);
        if (json) {
            page.line(Json.page(inventory));
        } else {
            new InventoryText(page).write(inventory);
        }
        return Exit.DONE;
    }
}

package cn.xiaowu.device.tool;

import cn.xiaowu.device.tool.inventory.Machine;
import cn.xiaowu.device.tool.page.Page;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tool with its terminal caught, with verbs for tests.
final class ToolUnderTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Machine machine;
    private String typed = "";

    ToolUnderTest() {
        this(Machine.thisOne());
    }

    ToolUnderTest(Machine machine) {
        this.machine = machine;
    }

    /// A machine that describes itself in a folder.
    static Machine machineIn(Path folder) {
        return new Machine(folder);
    }

    /// What the technician will answer, line by line.
    ToolUnderTest answering(String lines) {
        typed = lines;
        return this;
    }

    int run(String... arguments) {
        var page = new Page(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new BufferedReader(new StringReader(typed)),
                Ansi.OFF);
        return DeviceMain.commandLine(page, machine).execute(arguments);
    }

    String said() {
        return out.toString();
    }

    String refused() {
        return err.toString();
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(said());
    }
}

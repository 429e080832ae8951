package cn.xiaowu.device.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceSimIT {
    private final InputStream keyboard = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void giveTheKeyboardBack() {
        System.setIn(keyboard);
    }

    @Test
    void playsARelayBoardByTypedWords() {
        int exit = run("on door\non kitchen\noutputs\nquit\n", "io");

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("端口  port  " + folder.resolve("port"), "misbehave HOW")
                .contains("不行  no: one of door presence call-button tamper mains-fail", "全部关闭  all off");
    }

    @Test
    void playsAScannerOfADialectThatMisbehaves() {
        int exit =
                run("show XIAOWU\nmisbehave none\nquit\n", "scanner", "--dialect", "ssi", "--misbehave", "stuck_busy");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("show TEXT", "好  ok").doesNotContain("不行");
    }

    @Test
    void refusesADialectThatItDoesNotKnow() {
        assertThat(run("", "scanner", "--dialect", "klingon")).isEqualTo(2);
        assertThat(err.toString()).contains("klingon");
    }

    @Test
    void playsAPrinterForNarrowPaper() {
        assertThat(run("save " + folder.resolve("paper.png") + "\nquit\n", "printer", "--paper", "58"))
                .isZero();

        assertThat(folder.resolve("paper.png")).isNotEmptyFile();
    }

    @Test
    void noPrinterTakesOtherPaper() {
        assertThat(run("", "printer", "--paper", "76")).isEqualTo(2);
        assertThat(err.toString()).contains("58, 80");
    }

    private int run(String typed, String device, String... options) {
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        var line = DeviceSimMain.commandLine(new PrintWriter(out, true), new PrintWriter(err, true));
        String[] arguments = new String[options.length + 3];
        arguments[0] = device;
        arguments[1] = "--link";
        arguments[2] = folder.resolve("port").toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return line.execute(arguments);
    }
}

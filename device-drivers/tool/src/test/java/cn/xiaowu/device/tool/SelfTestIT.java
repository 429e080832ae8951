package cn.xiaowu.device.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.print.TestPage;
import cn.xiaowu.device.sim.io.BoothWiring;
import cn.xiaowu.device.sim.printer.PrintJob;
import cn.xiaowu.device.sim.reader.SamplePeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfTestIT {
    private final SimulatedPorts ports = new SimulatedPorts();
    private final ToolUnderTest tool = new ToolUnderTest();

    @AfterEach
    void pullAllPlugs() {
        ports.close();
    }

    @Test
    void readsACardAndShowsItMasked() {
        ports.booth().reader().lay(SamplePeople.all().getFirst());

        assertThat(tool.run("test", "reader", "--port", ports.port("reader"), "--yes"))
                .isEqualTo(Exit.DONE);

        assertThat(tool.said())
                .contains("端口打开，设备应答  the port opens, the device answers", "✓ 通过 passed")
                .containsPattern("读卡用时 [0-9]+ ms  read in [0-9]+ ms")
                .contains("这是模拟设备")
                .doesNotContain("11010519491231002X", "样例甲");
    }

    @Test
    void aCardThatNobodyLaysDownIsSkippedAndNotPassed() {
        assertThat(tool.run("test", "reader", "--port", ports.port("reader"), "--yes"))
                .isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("- 跳过 skipped", "无人放证件").contains("通过 passed 1");
    }

    @Test
    void aReaderThatFailsWhileSomebodyWaitsFails() {
        assertThat(tool.run("test", "reader", "--port", ports.port("reader"), "--patience", "1"))
                .isEqualTo(Exit.FAILED);

        assertThat(tool.said()).contains("→ 请把身份证放在读卡器上", "✗ 失败 failed", "没有读到证件  no card was read", "处理：");
    }

    @Test
    void printsATestPageAndAsksAnEye() {
        int exit = tool.answering("what?\ny\n").run("test", "printer", "--port", ports.port("printer"));

        assertThat(exit).isEqualTo(Exit.DONE);
        assertThat(tool.said()).contains("打印用时", "现场人员确认", "通过 passed 3");
        assertThat(ports.booth().printer().jobs()).hasSize(1);
    }

    @Test
    void printsThePageThatShowsEverything() {
        tool.run("test", "printer", "--port", ports.port("printer"), "--yes", "--near-end-sensor");

        assertThat(tool.said()).contains("纸量  paper supply", "纸量充足  plenty of paper");
        PrintJob page = ports.booth().printer().jobs().getFirst();
        assertThat(page.codes()).containsExactly(TestPage.CODE);
        assertThat(page.lines()).anyMatch(line -> line.contains("右 Right"));
    }

    @Test
    void aPrinterThatCantTellHowMuchPaperIsLeftIsNotCalledFull() {
        tool.run("test", "printer", "--port", ports.port("printer"), "--yes");

        assertThat(tool.said()).contains("this model can't tell how much").doesNotContain("plenty");
    }

    @Test
    void recoveringDoesNotMakeUpPaper() {
        ports.booth().printer().load(false);

        assertThat(tool.run("test", "printer", "--port", ports.port("printer"), "--yes", "--recover"))
                .isEqualTo(Exit.FAILED);

        assertThat(tool.said()).contains("打印纸用完");
    }

    @Test
    void noPrinterTakesPaperOfAnotherWidth() {
        assertThat(tool.run("test", "printer", "--port", ports.port("printer"), "--paper", "76"))
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void anEyeThatSaysNoFailsTheTest() {
        int exit = tool.answering("n\n").run("test", "printer", "--port", ports.port("printer"));

        assertThat(exit).isEqualTo(Exit.FAILED);
        assertThat(tool.said()).contains("测试页不清晰或不完整");
    }

    @Test
    void anAnswerThatNeverComesIsNoYes() {
        int exit = tool.answering("").run("test", "printer", "--port", ports.port("printer"));

        assertThat(exit).isEqualTo(Exit.DONE);
        assertThat(tool.said()).contains("无人查看  nobody looked", "跳过 skipped 2");
    }

    @Test
    void saysThatThePaperIsOutAndWhatToDo() {
        ports.booth().printer().load(false);

        assertThat(tool.run("test", "printer", "--port", ports.port("printer"), "--yes"))
                .isEqualTo(Exit.FAILED);

        assertThat(tool.said()).contains("打印纸用完", "更换纸卷", "前面的步骤未通过");
    }

    @Test
    void readsTheCodeThatIsShown() {
        Thread.ofVirtual()
                .start(() -> await().pollDelay(Duration.ofMillis(200)).until(() -> {
                    ports.booth().show("XIAOWU-SELF-TEST");
                    return tool.said().contains("用时");
                }));

        assertThat(tool.run("test", "scanner", "--port", ports.port("scanner"))).isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("读到自检码");
    }

    @Test
    void testsWhatTheEquipmentFileSaysIsWiredToTheBoard(@TempDir Path folder) throws IOException {
        Path equipment = Files.writeString(folder.resolve("equipment.json"), """
                {"io": {"port": "%s", "baud": 115200, "outputs": {"FAN": {"channel": 6}}}}
                """.formatted(ports.port("io")));

        assertThat(tool.run("test", "io", "--equipment", equipment.toString(), "--yes"))
                .isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("风扇  fan").doesNotContain("门锁");
    }

    @Test
    void refusesAnEquipmentFileThatNamesPins(@TempDir Path folder) throws IOException {
        Path equipment = Files.writeString(folder.resolve("equipment.json"), "{\"io\": {\"chip\": 0}}");

        assertThat(tool.run("test", "io", "--equipment", equipment.toString(), "--yes"))
                .isEqualTo(Exit.USAGE);

        assertThat(tool.refused()).contains("pins of the computer can't be tested alone");
    }

    @Test
    void reportsAsJsonAndGuidesBeside() {
        assertThat(tool.run("test", "printer", "--port", ports.port("printer"), "--yes", "--json"))
                .isEqualTo(Exit.DONE);

        assertThat(tool.json().path("device").asString()).isEqualTo("printer");
        assertThat(tool.json().path("simulated").asBoolean()).isTrue();
        assertThat(tool.json().path("steps").path(1).path("outcome").asString()).isEqualTo("passed");
        assertThat(tool.refused()).contains("打印测试页");
    }

    @Test
    void switchesLampByLampAndAsksAnEyeForEach() {
        int exit = tool.answering("y\n".repeat(5) + "n\n".repeat(30))
                .run("test", "io", "--port", ports.port("io"), "--patience", "0");

        assertThat(exit).isEqualTo(Exit.FAILED);
        assertThat(tool.said())
                .contains("状态灯（红） 已打开？", "状态灯（绿） 已打开？", "屋内无人，可以锁门？", "门锁 已打开？")
                .containsPattern("the board confirms it within [0-9]+ ms")
                .contains("输出板已确认，但没有动作", "no change was seen: please open the door");
        assertThat(ports.booth().io().is(OutputSignal.DOOR_LOCK)).isFalse();
    }

    @Test
    void nobodyThereLocksNoDoorAndLightsNoUltravioletLamp() {
        assertThat(tool.run("test", "io", "--port", ports.port("io"), "--yes")).isEqualTo(Exit.DONE);

        assertThat(tool.said())
                .contains("无人确认屋内无人", "nobody looked whether it happens", "now inactive; nobody moved it")
                .contains("通过 passed 1   失败 failed 0   跳过 skipped 13");
    }

    @Test
    void noticesTheDoorThatIsOpenedAndShut() {
        Thread.ofVirtual().start(this::obey);

        tool.answering("").run("test", "io", "--port", ports.port("io"), "--patience", "2");

        assertThat(tool.said())
                .containsPattern("please open the door: noticed after [0-9]+ ms")
                .containsPattern("please shut the door: noticed after [0-9]+ ms")
                .containsPattern("please press the call button: noticed after [0-9]+ ms");
    }

    /// Does what the tool asks for.
    private void obey() {
        BoothWiring booth = ports.booth().io();
        await().until(() -> tool.said().contains("please open the door"));
        booth.set(InputSignal.DOOR, true);
        await().until(() -> tool.said().contains("please shut the door"));
        booth.set(InputSignal.DOOR, false);
        await().until(() -> tool.said().contains("please press the call button"));
        booth.set(InputSignal.CALL_BUTTON, true);
    }

    @Test
    void saysThatNoSiteFileNamesTheIoBoard() {
        assertThat(tool.run("test", "io")).isEqualTo(Exit.USAGE);

        assertThat(tool.refused()).contains("站点文件里没有 io", "give --port PATH");
    }
}

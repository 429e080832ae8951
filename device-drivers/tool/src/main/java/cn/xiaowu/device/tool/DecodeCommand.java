package cn.xiaowu.device.tool;

import cn.xiaowu.device.tool.decode.CaptureInput;
import cn.xiaowu.device.tool.decode.Explanation;
import cn.xiaowu.device.tool.decode.Line;
import cn.xiaowu.device.tool.decode.LineText;
import cn.xiaowu.device.tool.decode.Sum;
import cn.xiaowu.device.tool.page.Json;
import cn.xiaowu.device.tool.page.Page;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bin/device decode idcard FILE|-`.
@Command(
        name = "decode",
        description = {
            "解析录下的读卡器数据流。 Explains a captured byte stream of a card reader.",
            "原始字节或十六进制，最大 64 MiB。个人信息默认遮盖。 Raw or hexadecimal, up to 64 MiB; personal values are masked.",
            "什么都解析不出时退出码为 2。 Exit code 2 if nothing could be decoded."
        })
final class DecodeCommand implements Callable<Integer> {
    private static final String ID_CARD = "idcard";

    private final Page page;
    private final InputStream standardInput;

    @Parameters(index = "0", paramLabel = "idcard", description = "协议：idcard。 The protocol: idcard.")
    private String protocol = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "文件，或 - 表示标准输入。 A file, or - for standard input.")
    private String file = "";

    @Option(names = "--show", description = "显示完整个人信息。 Shows personal values as they are.")
    private boolean show;

    @Option(names = "--json", description = "输出 JSON。 As JSON.")
    private boolean json;

    DecodeCommand(Page page, InputStream standardInput) {
        this.page = page;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        if (!protocol.equals(ID_CARD)) {
            throw Refusal.usage("不认识协议 " + protocol + "，可用：idcard", "no protocol is called " + protocol + ": idcard");
        }
        byte[] bytes = CaptureInput.read(file, standardInput);
        Sum sum = json ? asJson(bytes) : asText(bytes);
        if (sum.frames() == 0) {
            throw Refusal.usage(
                    file + " 的 " + sum.bytes() + " 字节中没有完整的帧",
                    "there is no whole frame in the " + sum.bytes() + " bytes of " + file);
        }
        return Exit.DONE;
    }

    private Sum asText(byte[] bytes) {
        var text = new LineText(page);
        text.head();
        Sum sum = explanation(text::write).explain(bytes);
        text.sum(sum);
        return sum;
    }

    /// One document, written piece by piece: a long capture has millions of frames.
    private Sum asJson(byte[] bytes) {
        page.line("{\"findings\": [");
        String[] comma = {""};
        Sum sum = explanation(line -> {
                    page.line(comma[0] + Json.line(line));
                    comma[0] = ",";
                })
                .explain(bytes);
        page.line("], \"sum\": " + Json.line(sum) + "}");
        return sum;
    }

    private Explanation explanation(Consumer<Line> out) {
        return new Explanation(show, LocalDate.now(ZoneId.systemDefault()), out);
    }
}

package cn.xiaowu.device.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecodeCommandTest {
    private static final JsonNode VECTORS = vectors();

    @TempDir
    private Path folder;

    private final ToolUnderTest tool = new ToolUnderTest();

    @Test
    void explainsEveryFrameWithItsOffset() throws IOException {
        String capture = vector("commands/findCard") + vector("responses/findOk") + vector("commands/readBase");

        assertThat(decode(bytes(capture))).isEqualTo(Exit.DONE);

        assertThat(tool.said())
                .contains("          0          10  → 20 01  找卡  find a card")
                .contains("         10          15  ← 9F     找到证件")
                .contains("         25          10  → 30 01  读文字和照片")
                .contains("35 字节：3 帧");
    }

    @Test
    void masksACardUnlessAllIsAskedFor() throws IOException {
        byte[] capture = bytes(vector("commands/readBase") + vector("cases/resident_longterm/frame"));

        assertThat(decode(capture)).isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("样**", "002X").doesNotContain("样例甲", "11010519491231002X", "19491231");
    }

    @Test
    void showsACardWhenAllIsAskedFor() throws IOException {
        byte[] capture = bytes(vector("commands/readBase") + vector("cases/resident_longterm/frame"));

        assertThat(decode(capture, "--show")).isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("样例甲", "11010519491231002X");
    }

    @Test
    void readsHexadecimalAsWellAsRawBytes() throws IOException {
        assertThat(decode(text(vector("responses/findNone")))).isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("← 80     没有证件");
    }

    @Test
    void namesTheOffsetOfAWrongChecksum() throws IOException {
        byte[] capture = bytes(vector("commands/findCard") + vector("malformed/badChecksum"));

        assertThat(decode(capture)).isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("         10  ").contains("校验和错误", "wrong checksum");
    }

    @Test
    void writesOneJsonDocument() throws IOException {
        byte[] capture = bytes(vector("commands/readBase") + vector("cases/foreign2023_Y/frame"));

        assertThat(decode(capture, "--json")).isEqualTo(Exit.DONE);

        JsonNode findings = tool.json().path("findings");
        assertThat(findings.path(0).path("kind").asString()).isEqualTo("command");
        assertThat(findings.path(1).path("offset").asInt()).isEqualTo(10);
        assertThat(tool.json().path("sum").path("cards").asInt()).isEqualTo(1);
    }

    @Test
    void bytesWithoutAFrameAreBadInput() throws IOException {
        assertThat(decode(new byte[] {1, 2, 3, (byte) 0xFF})).isEqualTo(Exit.USAGE);

        assertThat(tool.refused()).contains("没有完整的帧").contains("no whole frame");
    }

    @Test
    void anEmptyFileIsBadInput() throws IOException {
        assertThat(decode(new byte[0])).isEqualTo(Exit.USAGE);

        assertThat(tool.refused()).contains("is empty");
    }

    @Test
    void namesThePlaceOfACharacterThatIsNoDigit() throws IOException {
        assertThat(decode(text("AA AA\nAA zz"))).isEqualTo(Exit.USAGE);

        assertThat(tool.refused()).contains("line 2, column 4 (offset 9): no hexadecimal digit");
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingItAll() throws IOException {
        Path huge = folder.resolve("huge");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 36);
        }

        assertThat(tool.run("decode", "idcard", huge.toString())).isEqualTo(Exit.USAGE);

        assertThat(tool.refused()).contains("64 MiB");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(tool.run("decode", "idcard", "/nowhere/capture")).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("/nowhere/capture can't be read");
    }

    @Test
    void anotherProtocolIsRefused() {
        assertThat(tool.run("decode", "fax", "capture")).isEqualTo(Exit.USAGE);
        assertThat(tool.refused()).contains("fax", "idcard");
    }

    private int decode(byte[] capture, String... options) throws IOException {
        Path file = Files.write(folder.resolve("capture"), capture);
        String[] arguments = new String[options.length + 3];
        arguments[0] = "decode";
        arguments[1] = "idcard";
        arguments[2] = file.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return tool.run(arguments);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String vector(String path) {
        JsonNode node = VECTORS;
        for (String step : path.split("/", -1)) {
            node = node.path(step);
        }
        return node.asString();
    }

    private static JsonNode vectors() {
        try (InputStream file = DecodeCommandTest.class.getResourceAsStream("/sam-frames.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

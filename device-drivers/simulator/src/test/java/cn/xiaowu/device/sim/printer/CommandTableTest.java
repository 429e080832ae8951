package cn.xiaowu.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command that Chinese receipt printers have in common, from its bytes.
class CommandTableTest {
    static Stream<Arguments> commands() {
        return Stream.of(
                arguments("1b40", new EscPosCommand.Initialise()),
                arguments("0a", new EscPosCommand.EndLine()),
                arguments("1b6405", new EscPosCommand.Feed(5)),
                arguments("1b6100", new EscPosCommand.Align(0)),
                arguments("1b6102", new EscPosCommand.Align(2)),
                arguments("1b4501", new EscPosCommand.Bold(true)),
                arguments("1b4500", new EscPosCommand.Bold(false)),
                arguments("1b3300", new EscPosCommand.LineHeight(0)),
                arguments("1b32", new EscPosCommand.LineHeight(30)),
                arguments("1d2100", new EscPosCommand.Size(1, 1)),
                arguments("1d2171", new EscPosCommand.Size(8, 2)),
                arguments("1d5600", new EscPosCommand.Cut(true, 0)),
                arguments("1d5601", new EscPosCommand.Cut(false, 0)),
                arguments("1d564103", new EscPosCommand.Cut(true, 3)),
                arguments("1d5642ff", new EscPosCommand.Cut(false, 255)),
                arguments("1c26", new EscPosCommand.ChineseMode(true)),
                arguments("1c2e", new EscPosCommand.ChineseMode(false)),
                arguments("1c2104", new EscPosCommand.ChineseSize(2, 1)),
                arguments("1c2108", new EscPosCommand.ChineseSize(1, 2)),
                arguments("1c5701", new EscPosCommand.ChineseSize(2, 2)),
                arguments("1c5700", new EscPosCommand.ChineseSize(1, 1)),
                arguments("1c530204", new EscPosCommand.ChineseSpace(2, 4)),
                arguments("1d286b040031413200", new EscPosCommand.Nothing()),
                arguments("1d286b0300314306", new EscPosCommand.QrModule(6)),
                arguments("1d286b0300314530", new EscPosCommand.QrLevel(48)),
                arguments("1d286b0300315130", new EscPosCommand.QrPrint()),
                arguments("1d6850", new EscPosCommand.BarHeight(80)),
                arguments("1d7702", new EscPosCommand.BarWidth(2)),
                arguments("1d4802", new EscPosCommand.BarLabel(false, true)),
                arguments("1d7201", new EscPosCommand.AskInTurn(true)),
                arguments("1b76", new EscPosCommand.AskInTurn(true)),
                arguments("00", new EscPosCommand.Nothing()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isRead(String hex, EscPosCommand command) {
        assertThat(read(hex)).containsExactly(command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isReadWholeSoThatWhatFollowsIsNotPartOfIt(String hex, EscPosCommand command) {
        assertThat(read(hex + "41")).containsExactly(command, new EscPosCommand.Print('A', false));
    }

    /// Chosen from Epson's list, with their parameters.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1b700032fa", "1b2a010200ffff", "1b2a210100ffffff", "1b44081000", "1b633501", "1d4c1000",
                "1d2a0101ffffffffffffffff", "1d5e010000", "1d28410300000102", "1c700100", "101401000a", "09"
            })
    void thatIsNotDoneHereIsCountedAndSkippedWhole(String hex) {
        var paper = new PrinterOnPaper();

        paper.told(hex + "410a");

        assertThat(paper.printer().notDone()).hasSize(1).containsValue(1);
        assertThat(paper.lines()).containsExactly("A");
    }

    @Test
    void thatIsNotDoneHereIsCountedByName() {
        var paper = new PrinterOnPaper();

        paper.told("1b7411" + "1b74ff" + "1b74ff" + "1d42" + "01");

        assertThat(paper.printer().notDone()).hasToString("{1B 74=2, 1D 42=1}");
    }

    @ParameterizedTest
    @CsvSource({"1d7201, 03", "1d7231, 03", "1b76, 03", "1d7202, 00"})
    void asksInItsTurnAfterWhatWasSentBefore(String question, String answer) {
        var paper = new PrinterOnPaper();
        paper.printer().befall(PrinterTrouble.PAPER_NEAR_END, true);

        paper.told("1d763000" + "0100" + "0300" + question);
        assertThat(paper.answered()).isEmpty();

        assertThat(paper.told("ffffff" + question).answered()).isEqualTo(answer);
    }

    @Test
    void spacesChineseCharactersAndOnlyThem() {
        var paper = new PrinterOnPaper();

        paper.told("1c530c00" + "4141" + "b0a1".repeat(11) + "0a");

        assertThat(paper.lines()).containsExactly("AA" + "啊".repeat(10), "啊");
    }

    @Test
    void growsChineseCharactersAndOnlyThem() {
        var paper = new PrinterOnPaper();

        paper.told("1c5701" + "41".repeat(8) + "b0a1".repeat(7) + "0a");

        assertThat(paper.lines()).containsExactly("AAAAAAAA" + "啊".repeat(6), "啊");
    }

    private static List<EscPosCommand> read(String hex) {
        return new EscPosDecoder().accept(HexFormat.of().parseHex(hex));
    }
}

package cn.xiaowu.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.print.EscPosEncoder;
import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.print.ReceiptDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscPosDecoderTest {
    private final EscPosDecoder decoder = new EscPosDecoder();

    @Test
    void readsChineseInGbk() {
        assertThat(told("cadcc0ed")).containsExactly(chinese('受'), chinese('理'));
    }

    @Test
    void doesNotTakeStoredDataForCommands() {
        var commands = told("1d286b0600315030" + "1b4010");

        assertThat(commands)
                .singleElement()
                .isInstanceOfSatisfying(
                        EscPosCommand.QrStore.class,
                        stored -> assertThat(stored.data()).containsExactly(0x1B, 0x40, 0x10));
    }

    @Test
    void takesAPictureWhole() {
        assertThat(told("1d763000" + "0100" + "0200" + "8010" + "41"))
                .hasSize(2)
                .last()
                .isEqualTo(letter('A'));
    }

    @Test
    void readsBarCodesInBothForms() {
        assertThat(told("1d6b49" + "04" + "7b424142")).containsExactly(new EscPosCommand.Bars(false, "AB"));
        assertThat(told("1d6b04" + "414200" + "43")).containsExactly(new EscPosCommand.Unknown("1D 6B"), letter('C'));
    }

    @Test
    void skipsWhatItDoesNotKnow() {
        assertThat(told("1b74ff" + "1c4301" + "1d4200" + "41"))
                .containsExactly(
                        new EscPosCommand.Unknown("1B 74"),
                        new EscPosCommand.Unknown("1C 43"),
                        new EscPosCommand.Unknown("1D 42"),
                        letter('A'));
    }

    @Property
    void readsBackWhatTheDriverEncodesHoweverItIsCut(@ForAll @IntRange(min = 1, max = 50) int chunk) {
        byte[] bytes = EscPosEncoder.encode(ReceiptDocument.compose()
                .big("受理回执")
                .text("申请人: 样**")
                .qr("https://progress.example/样")
                .feed(3)
                .cut()
                .done());

        var setter = new Typesetter(PaperWidth.MM_80);
        var fresh = new EscPosDecoder();
        for (int from = 0; from < bytes.length; from += chunk) {
            fresh.accept(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + chunk)))
                    .forEach(setter::set);
        }

        assertThat(setter.takeLines()).containsExactly("受理回执", "申请人: 样**");
        assertThat(setter.takeCodes()).containsExactly("https://progress.example/样");
        assertThat(setter.takePieces()).last().isInstanceOf(PaperPiece.CutMark.class);
    }

    @Property
    void survivesAnyBytes(@ForAll @Size(max = 400) byte[] noise) {
        var setter = new Typesetter(PaperWidth.MM_80);

        new EscPosDecoder().accept(noise).forEach(setter::set);

        assertThat(setter.takePieces())
                .allSatisfy(piece -> assertThat(piece.height()).isNotNegative());
    }

    @ParameterizedTest
    @CsvSource({"MM_80, 24", "MM_58, 16"})
    void breaksLinesAtThePapersEdge(PaperWidth width, int fitting) {
        var setter = new Typesetter(width);
        List<EscPosCommand> text = new ArrayList<>();
        "晓".repeat(30).chars().forEach(character -> text.add(chinese((char) character)));
        text.add(new EscPosCommand.EndLine());

        text.forEach(setter::set);

        assertThat(setter.takeLines().stream().map(String::length).collect(Collectors.toList()))
                .containsExactly(fitting, 30 - fitting);
    }

    private static EscPosCommand chinese(char character) {
        return new EscPosCommand.Print(character, true);
    }

    private static EscPosCommand letter(char character) {
        return new EscPosCommand.Print(character, false);
    }

    private List<EscPosCommand> told(String hex) {
        return decoder.accept(HexFormat.of().parseHex(hex));
    }
}

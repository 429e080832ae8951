package cn.xiaowu.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.print.EscPosEncoder;
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

class EscPosDecoderTest {
    private final EscPosDecoder decoder = new EscPosDecoder();

    @Test
    void readsChineseInGbk() {
        assertThat(told("cadcc0ed")).containsExactly(new EscPosCommand.Print('受'), new EscPosCommand.Print('理'));
    }

    @Test
    void readsAStatusQuestionInTheMiddleOfText() {
        assertThat(told("41" + "100404" + "42"))
                .containsExactly(
                        new EscPosCommand.Print('A'), new EscPosCommand.AskStatus(4), new EscPosCommand.Print('B'));
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
    void skipsWhatItDoesNotKnow() {
        assertThat(told("1b74ff" + "1c5700" + "1d4200" + "41"))
                .endsWith(new EscPosCommand.Print('A'))
                .filteredOn(command -> !(command instanceof EscPosCommand.Ignored))
                .hasSize(1);
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

        var setter = new Typesetter();
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
        var setter = new Typesetter();

        new EscPosDecoder().accept(noise).forEach(setter::set);

        assertThat(setter.takePieces())
                .allSatisfy(piece -> assertThat(piece.height()).isNotNegative());
    }

    @Test
    void breaksLinesAtThePapersEdge() {
        var setter = new Typesetter();
        List<EscPosCommand> text = new ArrayList<>();
        "晓".repeat(30).chars().forEach(character -> text.add(new EscPosCommand.Print((char) character)));
        text.add(new EscPosCommand.EndLine());

        text.forEach(setter::set);

        assertThat(setter.takeLines().stream().map(String::length).collect(Collectors.toList()))
                .containsExactly(24, 6);
    }

    private List<EscPosCommand> told(String hex) {
        return decoder.accept(HexFormat.of().parseHex(hex));
    }
}

package cn.xiaowu.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.print.EscPosEncoder;
import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.print.ReceiptDocument;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Any text on its way to the printer.
class EncodedTextTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int FIRST_PRINTED = 0x20;

    @Property
    void comesOutAsItWentIn(@ForAll("printable") String text) {
        var setter = new Typesetter(PaperWidth.MM_80);

        new EscPosDecoder().accept(encoded(text)).forEach(setter::set);

        assertThat(withoutSpaces(String.join("", setter.takeLines()))).isEqualTo(withoutSpaces(text));
    }

    @Property(tries = 150)
    void holdsNoByteThatIsACommand(@ForAll String text) {
        var decoder = new EscPosDecoder();
        int length = 0;
        for (byte value : encoded(text)) {
            length++;
            List<EscPosCommand> whole = decoder.accept(new byte[] {value});
            if (!whole.isEmpty()) {
                assertThat(length > 1 || value == '\n' || (value & 0xFF) >= FIRST_PRINTED)
                        .as("byte %02x stands alone", value)
                        .isTrue();
                length = 0;
            }
        }
        assertThat(length).as("bytes of a command that does not end").isZero();
    }

    @Property(tries = 150)
    void asksForNothingButText(@ForAll String text) {
        List<EscPosCommand> commands = new EscPosDecoder().accept(encoded(text));

        assertThat(commands.getFirst()).isEqualTo(new EscPosCommand.Initialise());
        assertThat(commands.subList(1, commands.size()))
                .allSatisfy(command -> assertThat(command)
                        .isInstanceOfAny(
                                EscPosCommand.ChineseMode.class,
                                EscPosCommand.ChineseSize.class,
                                EscPosCommand.Align.class,
                                EscPosCommand.Size.class,
                                EscPosCommand.Bold.class,
                                EscPosCommand.LineHeight.class,
                                EscPosCommand.Print.class,
                                EscPosCommand.EndLine.class,
                                EscPosCommand.Dots.class));
    }

    /// ASCII and every Chinese character of GBK, so that nothing of it is drawn.
    @Provide
    Arbitrary<String> printable() {
        List<Character> characters = new ArrayList<>();
        var font = GBK.newEncoder();
        IntStream.range(FIRST_PRINTED, 0x7F).forEach(each -> characters.add((char) each));
        IntStream.rangeClosed(0x4E00, 0x9FA5)
                .filter(each -> font.canEncode((char) each))
                .forEach(each -> characters.add((char) each));
        return Arbitraries.of(characters).list().ofMaxSize(200).map(EncodedTextTest::joined);
    }

    private static String joined(List<Character> characters) {
        var text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    private static byte[] encoded(String text) {
        return EscPosEncoder.encode(ReceiptDocument.compose().text(text).done());
    }

    /// Where a line breaks, its spaces are left out.
    private static String withoutSpaces(String text) {
        return text.replace(" ", "");
    }
}

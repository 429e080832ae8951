package cn.xiaowu.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ScannerSieveTest {
    private static final byte[] DONE = "\u0002\u00010000#SCNTRG1\u0006;\u0003".getBytes(StandardCharsets.US_ASCII);

    @Test
    void findsACodeInAPacketThatComesUnasked() {
        List<Heard> heard = hear(ScannerDialect.SSI, decodeData(0, "XW1:CODE"));

        assertThat(heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        Heard.Whole.class,
                        code -> assertThat(code.bytes()).asString().isEqualTo("XW1:CODE"));
    }

    @Test
    void joinsACodeThatComesInSeveralPackets() {
        byte[] first = decodeData(2, "one ");
        byte[] last = new SsiPacket(SsiPacket.DECODE_DATA, 0, 0, bytes("code")).encoded();

        assertThat(wholeTexts(hear(ScannerDialect.SSI, join(first, last)))).containsExactly("one code");
        assertThat(hear(ScannerDialect.SSI, first)).as("acknowledged by itself").containsExactly(new Heard.Part());
    }

    @Test
    void takesAPacketOnceThatIsSentAgain() {
        byte[] first = decodeData(2, "one ");
        byte[] again = decodeData(3, "one ");
        byte[] last = new SsiPacket(SsiPacket.DECODE_DATA, 0, 0, bytes("code")).encoded();

        assertThat(wholeTexts(hear(ScannerDialect.SSI, join(first, again, last))))
                .containsExactly("one code");
    }

    @Test
    void throwsACodeAwayWholeThatIsLongerThanAny() {
        byte[][] packets = new byte[21][];
        Arrays.fill(packets, decodeData(2, "x".repeat(210)));
        packets[20] = decodeData(0, "end");

        List<Heard> heard = hear(ScannerDialect.SSI, join(packets));

        assertThat(wholeTexts(heard)).isEmpty();
        assertThat(heard).endsWith(new Heard.TooLong());
    }

    @Test
    void takesHalfAPacketForNoCode() {
        byte[] half = Arrays.copyOf(decodeData(0, "XW1:CODE"), 9);

        assertThat(hear(ScannerDialect.SSI, half)).containsExactly(new Heard.Spoiled());
        assertThat(hear(ScannerDialect.NEWLAND, Arrays.copyOf(DONE, 10))).containsExactly(new Heard.Spoiled());
    }

    @Test
    void waitsForTheRestOfAPacketThatHasPauses() {
        ScannerSieve sieve = ScannerDialect.SSI.sieve();
        byte[] packet = decodeData(0, "XW1:CODE");

        assertThat(sieve.accept(packet, 5)).isEmpty();
        assertThat(sieve.silence(Duration.ofMillis(399))).isEmpty();
        byte[] rest = Arrays.copyOfRange(packet, 5, packet.length);

        assertThat(wholeTexts(sieve.accept(rest, rest.length))).containsExactly("XW1:CODE");
    }

    @Test
    void readsHoneywellsAnswersWithAndWithoutTheirFullStop() {
        assertThat(hear(ScannerDialect.HONEYWELL, bytes("232BAD9\u0006.")))
                .containsExactly(new Heard.Answer(true, "232BAD9"));
        assertThat(answers(hear(ScannerDialect.HONEYWELL, bytes("232BAD9\u0006"))))
                .containsExactly(true);
        assertThat(answers(hear(ScannerDialect.HONEYWELL, bytes("232BAD\u0005."))))
                .containsExactly(false);
        assertThat(rawBytes(hear(ScannerDialect.HONEYWELL, bytes("232BAD9\u0006.code"))))
                .asString()
                .isEqualTo("code");
    }

    @Test
    void readsWhatANewlandScannerSaysOfItself() {
        byte[] reply = bytes("\u0002\u00010000#QRYSYSNLS-FM430\r\nV1.2\u0006;\u0003");

        assertThat(hear(ScannerDialect.NEWLAND, reply))
                .containsExactly(new Heard.Answer(true, "0000#QRYSYSNLS-FM430 V1.2 ;"));
    }

    @Test
    void readsTheRevisionAsEvidence() {
        byte[] reply = new SsiPacket(SsiPacket.REVISION_REPLY, 0, 0, bytes("PAAABS00-001")).encoded();

        assertThat(hear(ScannerDialect.SSI, reply)).containsExactly(new Heard.Answer(true, "PAAABS00-001"));
    }

    @Test
    void tellsAPacketWithAWrongChecksum() {
        byte[] packet = decodeData(0, "XW1:CODE");
        packet[packet.length - 1] ^= 1;

        assertThat(hear(ScannerDialect.SSI, packet)).contains(new Heard.Spoiled());
        assertThat(wholeTexts(hear(ScannerDialect.SSI, packet))).isEmpty();
        assertThat(rawBytes(hear(ScannerDialect.SSI, packet)))
                .as("no code either")
                .isEmpty();
    }

    @Test
    void findsASoundPacketThatBeginsWithinASpoiledOne() {
        byte[] cut = Arrays.copyOf(decodeData(0, "XW1:FIRST CODE"), 9);

        assertThat(wholeTexts(hear(ScannerDialect.SSI, join(cut, decodeData(0, "XW1:SECOND CODE")))))
                .containsExactly("XW1:SECOND CODE");
    }

    @Test
    void passesOnCodesThatAScannerSendsRaw() {
        assertThat(rawBytes(hear(ScannerDialect.SSI, bytes("plain text\r\n"))))
                .asString()
                .isEqualTo("plain text\r\n");
    }

    @Test
    void readsNewlandsAnswers() {
        assertThat(hear(ScannerDialect.NEWLAND, DONE)).containsExactly(new Heard.Answer(true, "0000#SCNTRG1 ;"));
        assertThat(answers(hear(ScannerDialect.NEWLAND, newland("@ORTSET", 0x15))))
                .containsExactly(false);
        assertThat(answers(hear(ScannerDialect.NEWLAND, newland("@ORTSET", 0x05))))
                .containsExactly(false);
    }

    @Test
    void keepsACodeAroundAnAnswerWhole() {
        List<Heard> heard = hear(ScannerDialect.NEWLAND, join(bytes("XW1:"), DONE, bytes("CODE\r")));

        assertThat(rawBytes(heard)).asString().isEqualTo("XW1:CODE\r");
        assertThat(answers(heard)).containsExactly(true);
    }

    @Property(tries = 300)
    void losesNoPacketOfSsiHoweverTheStreamIsCut(
            @ForAll @AlphaChars @StringLength(max = 120) String letters,
            @ForAll @Size(min = 1, max = 250) byte[] code,
            @ForAll @IntRange(min = 1, max = 64) int chunk) {
        byte[] noise = bytes(letters);
        byte[] data = new byte[code.length + 1];
        System.arraycopy(code, 0, data, 1, code.length);
        byte[] packet = new SsiPacket(SsiPacket.DECODE_DATA, 0, 0, data).encoded();

        List<Heard> heard = hear(ScannerDialect.SSI, chunk, join(noise, packet, noise));

        assertThat(heard.stream().filter(Heard.Whole.class::isInstance).map(whole -> ((Heard.Whole) whole).bytes()))
                .singleElement()
                .isEqualTo(code);
        assertThat(rawBytes(heard)).isEqualTo(join(noise, noise));
    }

    @Property(tries = 300)
    void losesNoAnswerOfNewlandHoweverTheStreamIsCut(
            @ForAll @AlphaChars @StringLength(max = 300) String letters,
            @ForAll @IntRange(min = 1, max = 64) int chunk) {
        byte[] noise = bytes(letters);
        List<Heard> heard = hear(ScannerDialect.NEWLAND, chunk, join(noise, DONE, noise));

        assertThat(answers(heard)).containsExactly(true);
        assertThat(rawBytes(heard)).isEqualTo(join(noise, noise));
    }

    @Property(tries = 500)
    void takesAnyBytesAndHoldsNoMoreThanAPacket(
            @ForAll ScannerDialect dialect,
            @ForAll @Size(max = 2000) byte[] stream,
            @ForAll @IntRange(min = 1, max = 99) int chunk) {
        List<Heard> heard = hear(dialect, chunk, stream);

        int passed = rawBytes(heard).length;
        assertThat(passed).isLessThanOrEqualTo(stream.length);
    }

    private static List<Heard> hear(ScannerDialect dialect, byte[] stream) {
        return hear(dialect, stream.length, stream);
    }

    private static List<Heard> hear(ScannerDialect dialect, int chunk, byte[] stream) {
        ScannerSieve sieve = dialect.sieve();
        List<Heard> heard = new ArrayList<>();
        for (int from = 0; from < stream.length; from += chunk) {
            byte[] part = Arrays.copyOfRange(stream, from, Math.min(stream.length, from + chunk));
            heard.addAll(sieve.accept(part, part.length));
        }
        heard.addAll(sieve.silence(Duration.ofSeconds(10)));
        return heard;
    }

    private static List<String> wholeTexts(List<Heard> heard) {
        return heard.stream()
                .filter(Heard.Whole.class::isInstance)
                .map(whole -> new String(((Heard.Whole) whole).bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<Boolean> answers(List<Heard> heard) {
        return heard.stream()
                .filter(Heard.Answer.class::isInstance)
                .map(answer -> ((Heard.Answer) answer).positive())
                .toList();
    }

    private static byte[] rawBytes(List<Heard> heard) {
        var raw = new ByteArrayOutputStream();
        heard.stream().filter(Heard.Raw.class::isInstance).forEach(part -> raw.writeBytes(((Heard.Raw) part).bytes()));
        return raw.toByteArray();
    }

    private static byte[] decodeData(int status, String text) {
        return new SsiPacket(SsiPacket.DECODE_DATA, SsiPacket.SCANNER, status, bytes("\u001C" + text)).encoded();
    }

    private static byte[] newland(String command, int verdict) {
        return bytes("\u0002\u00010000" + command + (char) verdict + ";\u0003");
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

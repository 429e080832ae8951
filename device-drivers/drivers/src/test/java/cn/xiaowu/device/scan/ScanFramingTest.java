package cn.xiaowu.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanFramingTest {
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    private final ScanFraming framing = new ScanFraming(Duration.ofMillis(1));
    private Instant now = START;

    @Test
    void aShortSilenceBehindATerminatorEndsACode() {
        come("hello\r\n");

        assertThat(silence(29)).isEmpty();
        assertThat(silence(1)).contains("hello");
    }

    @Test
    void withoutTerminatorItTakesALongerSilence() {
        come("hello");

        assertThat(silence(79)).isEmpty();
        assertThat(silence(1)).contains("hello");
    }

    @Test
    void onASlowLineSilenceIsTwentyBytesLong() {
        var slow = new ScanFraming(Duration.ofMillis(33));
        slow.accept(bytes("hello"), 5, START);

        assertThat(slow.silentUntil(START.plusMillis(659))).isEmpty();
        assertThat(slow.silentUntil(START.plusMillis(660)).map(CodeText::decode))
                .contains("hello");
    }

    @Test
    void aCodeMayHoldCarriageReturns() {
        come("one\rtwo\r");

        assertThat(silence(30)).contains("one\rtwo");
    }

    @Test
    void bytesBehindASilenceBeginTheNextCode() {
        come("first\r");
        now = now.plusMillis(500);

        assertThat(framing.accept(bytes("second\r"), 7, now).map(CodeText::decode))
                .contains("first");
        assertThat(silence(30)).contains("second");
    }

    @ParameterizedTest
    @CsvSource({
        "ANY_LINE_END, \\r\\n, one",
        "CR, \\r, one\\n",
        "LF, \\n, one\\r",
        "CR_LF, \\r\\n, one\\r",
        "TAB, \\t, one\\r"
    })
    void takesAwayWhatTheScannerIsSetToEndCodesWith(CodeEnd end, String sent, String code) {
        var set = new ScanFraming(Duration.ofMillis(1), end);
        byte[] beam = bytes((code + sent).translateEscapes());
        set.accept(beam, beam.length, START);

        assertThat(set.silentUntil(START.plusMillis(30)))
                .hasValueSatisfying(held -> assertThat(held).isEqualTo(bytes(code.translateEscapes())));
    }

    @Test
    void keepsEachByteOfAScannerThatEndsCodesWithNothing() {
        var set = new ScanFraming(Duration.ofMillis(1), CodeEnd.NOTHING);
        set.accept(bytes("one\r\n"), 5, START);

        assertThat(set.silentUntil(START.plusMillis(79))).isEmpty();
        assertThat(set.silentUntil(START.plusMillis(80)))
                .hasValueSatisfying(held -> assertThat(held).isEqualTo(bytes("one\r\n")));
    }

    @Test
    void joinsACodeThatComesInPiecesOf64Bytes() {
        come("x".repeat(64));
        now = now.plusMillis(16);
        come("y".repeat(64));
        now = now.plusMillis(16);
        come("z\r");

        assertThat(silence(30)).contains("x".repeat(64) + "y".repeat(64) + "z");
    }

    @Test
    void outlastsAPauseInACodeOfAScannerThatEndedItsLastOne() {
        come("first\r\n");
        assertThat(silence(30)).contains("first");

        come("second ha");
        assertThat(silence(400)).isEmpty();
        come("lf\r\n");

        assertThat(silence(30)).contains("second half");
    }

    @Test
    void findsOutThatAScannerEndsCodesWithNothingAnyMore() {
        come("first\r\n");
        assertThat(silence(30)).contains("first");
        come("second");
        assertThat(silence(580)).contains("second");

        come("third");

        assertThat(silence(80)).contains("third");
    }

    @Test
    void throwsAwayTheRestOfACodeThatIsNotWanted() {
        come("first ha");
        assertThat(framing.forsake()).isTrue();
        come("lf\r");
        assertThat(silence(100)).isEmpty();
        assertThat(framing.thrownAway()).as("it was not too long").isZero();

        come("next\r");
        assertThat(silence(30)).contains("next");
    }

    @Test
    void aTerminatorAloneIsNoCode() {
        come("\r\n");

        assertThat(silence(100)).isEmpty();
    }

    @Test
    void aCodeTooLongIsThrownAwayUpToTheNextSilence() {
        come("x".repeat(4000));
        come("y".repeat(4000));
        assertThat(silence(100)).isEmpty();
        assertThat(framing.thrownAway()).isEqualTo(1);

        come("next\r");
        assertThat(silence(30)).contains("next");
    }

    @Test
    void textIsUtf8OrElseGb18030OrElseBytes() {
        assertThat(decoded("样例甲".getBytes(StandardCharsets.UTF_8))).contains("样例甲");
        assertThat(decoded("样例甲".getBytes(Charset.forName("GB18030")))).contains("样例甲");
        assertThat(decoded(new byte[] {(byte) 0xFF, 'a'})).contains("ÿa");
    }

    @Test
    void nothingIsLeftBehindAWipe() {
        come("secret");
        framing.wipe();

        assertThat(silence(1000)).isEmpty();
    }

    @Property
    void givesBackAnyTextHoweverItIsCut(
            @ForAll @NotBlank @StringLength(max = 300) String text, @ForAll @IntRange(min = 1, max = 40) int chunk) {
        String code = text.replaceAll("[\r\n]", "").replaceAll("[\\ud800-\\udfff]", "样");
        byte[] stream = bytes(code + "\r\n");
        var fresh = new ScanFraming(Duration.ofMillis(1));

        for (int from = 0; from < stream.length; from += chunk) {
            byte[] part = Arrays.copyOfRange(stream, from, Math.min(stream.length, from + chunk));
            assertThat(fresh.accept(part, part.length, START)).isEmpty();
        }

        assertThat(fresh.silentUntil(START.plusMillis(30)).map(CodeText::decode))
                .isEqualTo(Optional.of(code).filter(some -> !some.isEmpty()));
    }

    @Property(tries = 200)
    void everyCodeIsBounded(@ForAll @Size(max = 10) byte[][] parts) {
        var fresh = new ScanFraming(Duration.ofMillis(1));
        Instant time = START;
        for (byte[] part : parts) {
            time = time.plusMillis(10);
            assertThat(fresh.accept(part, part.length, time)).isEmpty();
        }
        assertThat(fresh.silentUntil(time.plusSeconds(1)).orElse(new byte[0]).length)
                .isLessThanOrEqualTo(ScanFraming.LONGEST);
    }

    private Optional<String> decoded(byte[] code) {
        framing.accept(code, code.length, now);
        now = now.plusMillis(100);
        return framing.silentUntil(now).map(CodeText::decode);
    }

    private void come(String text) {
        byte[] bytes = bytes(text);
        assertThat(framing.accept(bytes, bytes.length, now)).isEmpty();
    }

    private Optional<String> silence(int millis) {
        now = now.plusMillis(millis);
        return framing.silentUntil(now).map(CodeText::decode);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

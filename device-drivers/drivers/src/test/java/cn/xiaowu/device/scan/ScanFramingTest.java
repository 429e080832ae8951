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
        assertThat(slow.silentUntil(START.plusMillis(660))).contains("hello");
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

        assertThat(framing.accept(bytes("second\r"), 7, now)).contains("first");
        assertThat(silence(30)).contains("second");
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

        assertThat(fresh.silentUntil(START.plusMillis(30)))
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
        assertThat(fresh.silentUntil(time.plusSeconds(1)).orElse("").length()).isLessThanOrEqualTo(ScanFraming.LONGEST);
    }

    private Optional<String> decoded(byte[] code) {
        framing.accept(code, code.length, now);
        now = now.plusMillis(100);
        return framing.silentUntil(now);
    }

    private void come(String text) {
        byte[] bytes = bytes(text);
        assertThat(framing.accept(bytes, bytes.length, now)).isEmpty();
    }

    private Optional<String> silence(int millis) {
        now = now.plusMillis(millis);
        return framing.silentUntil(now);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

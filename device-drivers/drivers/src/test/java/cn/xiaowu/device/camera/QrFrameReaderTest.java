package cn.xiaowu.device.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.zxing.common.BitMatrix;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QrFrameReaderTest {
    private static final String TEXT = "XW1:6BF%RN%U2B3QMEOX0R4BK-9Z";
    private static final BitMatrix CODE = CodePicture.modules(TEXT, "ISO-8859-1");
    private static final float[] UPRIGHT = {60, 50, 260, 50, 260, 250, 60, 250};
    private static final float[] TILTED = {180, 90, 420, 130, 410, 280, 150, 400};
    private static final float[] TURNED = {320, 60, 480, 220, 320, 380, 160, 220};

    /// Tests share two cores with much else: what is read must not depend on how fast.
    private final QrFrameReader reader = new QrFrameReader(Duration.ofSeconds(30));

    @Test
    void readsACodeInACorner() {
        assertThat(read(paper(200).with(CODE, 30, 220, UPRIGHT))).contains(TEXT);
    }

    @Test
    void readsACodeThatIsHeldAskew() {
        assertThat(read(paper(90).with(CODE, 30, 220, TURNED))).contains(TEXT);
    }

    @Test
    void readsACodeThatIsStronglyTilted() {
        assertThat(read(paper(90).with(CODE, 60, 190, TILTED))).contains(TEXT);
    }

    @Test
    void readsABlurredCode() {
        assertThat(read(paper(220).with(CODE, 60, 190, UPRIGHT).blurred(5))).contains(TEXT);
    }

    @Test
    void readsANoisyPaleCode() {
        assertThat(read(paper(140).with(CODE, 90, 140, UPRIGHT).noisy(16))).contains(TEXT);
    }

    @Test
    void readsLightOnDark() {
        assertThat(read(paper(20).with(CODE, 200, 20, UPRIGHT))).contains(TEXT);
    }

    @Test
    void readsASmallCodeOnALargeFrame() {
        var picture = new CodePicture(1600, 1200, 128).with(CODE, 30, 220, 900, 700, 1000, 700, 1000, 800, 900, 800);
        assertThat(read(picture)).contains(TEXT);
    }

    @Test
    void readsASmallFrameAfterALargeOne() {
        assertThat(read(new CodePicture(1280, 720, 200).with(CODE, 30, 220, UPRIGHT)))
                .contains(TEXT);
        assertThat(read(new CodePicture(320, 320, 200).with(CODE, 30, 220, UPRIGHT)))
                .contains(TEXT);
    }

    @Test
    void findsNothingOnAnEmptyTable() {
        assertThat(read(paper(0))).isEmpty();
        assertThat(read(paper(128).noisy(30))).isEmpty();
    }

    @Test
    void findsNothingInACodeWithoutItsLowerHalf() {
        CodePicture picture = paper(220).with(CODE, 30, 220, UPRIGHT);
        Arrays.fill(picture.grey, 150 * 640, picture.grey.length, (byte) 220);
        assertThat(read(picture)).isEmpty();
    }

    @Test
    void doesNotBeginAnAttemptAfterTheBudget() {
        CodePicture picture = paper(200).with(CODE, 30, 220, UPRIGHT);
        assertThat(new QrFrameReader(Duration.ZERO).read(picture.grey, 640, 480))
                .isEmpty();
    }

    @Test
    void refusesSizesThatAreNone() {
        assertThat(reader.read(new byte[10], -1, -10)).isEmpty();
        assertThat(reader.read(new byte[10], 0, 10)).isEmpty();
        assertThat(reader.read(new byte[10], 5, 5)).isEmpty();
        assertThat(reader.read(new byte[100_000], 100_000, 1)).isEmpty();
    }

    @Test
    void leavesNothingBehind() {
        read(paper(200).with(CODE, 30, 220, UPRIGHT));
        assertThat(reader.isBlank()).isTrue();
        read(paper(128).noisy(30));
        assertThat(reader.isBlank()).isTrue();
    }

    @Test
    void doesNotTellWhatWasRead() {
        CodePicture picture = paper(200).with(CODE, 30, 220, UPRIGHT);
        assertThat(reader.read(picture.grey, 640, 480).orElseThrow().toString()).doesNotContain(TEXT);
    }

    @Property(tries = 60)
    void readsNothingOutOfNoiseOfAnySizeAndNeverThrows(
            @ForAll @IntRange(min = 1, max = 130) int width,
            @ForAll @IntRange(min = 1, max = 130) int height,
            @ForAll long seed) {
        var random = new Random(seed);
        byte[] noise = new byte[width * height];
        random.nextBytes(noise);
        for (int at = 0; random.nextBoolean() && at < noise.length; at++) {
            noise[at] = (byte) (noise[at] < 0 ? 0 : 255);
        }
        assertThatCode(() -> assertThat(reader.read(noise, width, height)).isEmpty())
                .doesNotThrowAnyException();
    }

    private Optional<String> read(CodePicture picture) {
        return reader.read(picture.grey, picture.width, picture.height).map(FrameCode::text);
    }

    private static CodePicture paper(int light) {
        return new CodePicture(640, 480, light);
    }
}

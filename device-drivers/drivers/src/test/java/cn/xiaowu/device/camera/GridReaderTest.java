package cn.xiaowu.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridReaderTest {
    private static final String LONG = "XW1:" + "6BF%RN%U2B3QMEOX0R4BK-9Z".repeat(8);

    private final LocalMean threshold = new LocalMean();
    private final GridReader reader = new GridReader();
    private final Deadline never = Deadline.in(Duration.ofHours(1), System::nanoTime);

    @Test
    void findsTheThreeCornerSquares() {
        GreyImage image = tilted("XW1:SHORT").image();
        List<Mark> marks = MarkSearch.find(threshold.darker(image, 40, 960));
        assertThat(Corners.among(marks)).isNotEmpty();
    }

    @Test
    void countsModulesSeenInPerspective() {
        GreyImage image = tilted(LONG).image();
        BitMatrix dark = threshold.darker(image, 40, 960);
        Corners corners = Corners.among(MarkSearch.find(dark)).getFirst();
        assertThat(new ModuleCount(dark).estimate(corners)).isBetween(modules(LONG) - 2.0, modules(LONG) + 2.0);
    }

    @Test
    void readsTheSmallestCode() {
        assertReads("XW1:SHORT");
    }

    @Test
    void readsALargeCode() {
        assertReads(LONG);
    }

    private void assertReads(String text) {
        GreyImage image = tilted(text).image();
        assertThat(reader.read(image, threshold.darker(image, 40, 960), never).map(FrameCode::text))
                .contains(text);
    }

    private static int modules(String text) {
        return CodePicture.modules(text, "ISO-8859-1").getWidth();
    }

    private static CodePicture tilted(String text) {
        return new CodePicture(640, 480, 110)
                .with(CodePicture.modules(text, "ISO-8859-1"), 40, 200, 150, 70, 500, 110, 470, 330, 120, 430);
    }
}

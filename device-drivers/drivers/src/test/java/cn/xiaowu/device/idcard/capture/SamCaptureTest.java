package cn.xiaowu.device.idcard.capture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.idcard.CardContent;
import cn.xiaowu.device.idcard.SamBody;
import cn.xiaowu.device.idcard.SamCommand;
import cn.xiaowu.device.idcard.SamGap;
import cn.xiaowu.device.idcard.SamStatus;
import cn.xiaowu.device.idcard.Vectors;
import cn.xiaowu.device.idcard.capture.Finding.Answer;
import cn.xiaowu.device.idcard.capture.Finding.Command;
import cn.xiaowu.device.idcard.capture.Finding.Direction;
import cn.xiaowu.device.idcard.capture.Finding.Stretch;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SamCaptureTest {
    private static final Vectors VECTORS = Vectors.frames();
    private static final String FIND = "AAAAAA96690003200122";
    private static final String FIND_OK = "AAAAAA9669000800009F0000000097";

    @Test
    void explainsAWholeConversation() {
        var findings = explain(FIND + FIND_OK);

        assertThat(findings)
                .containsExactly(
                        new Command(0, 10, 0x2001, Optional.of(SamCommand.FIND)),
                        new Answer(
                                10,
                                15,
                                0,
                                0x9F,
                                SamStatus.CARD_FOUND,
                                Optional.of(SamCommand.FIND),
                                new SamBody.CardFound("00000000")));
        assertThat(((Answer) findings.getLast()).direction()).isEqualTo(Direction.FROM_READER);
    }

    @Test
    void readsACardThoughTheCommandWasNotCaptured() {
        byte[] frame = VECTORS.bytes("/cases/foreign2023_Y/frame");

        var answer = (Answer) SamCapture.explain(frame).getFirst();

        assertThat(answer.asked()).contains(SamCommand.READ);
        assertThat(card(answer).card().idNumber()).isEqualTo("932682198501010017");
    }

    @Test
    void readsFingerprintsThoughTheCommandWasNotCaptured() {
        var answer = (Answer) SamCapture.explain(VECTORS.bytes("/cases/resident_finger_1024/frame"))
                .getFirst();

        assertThat(answer.asked()).contains(SamCommand.READ_WITH_FINGERPRINT);
        assertThat(card(answer).blocks().fingerprint()).hasSize(1024);
    }

    @Test
    void anAnswerThatDoesNotFitTheCommandIsReadAsWhatItLooksLike() {
        // The answer to the management number was lost, and so was the next command.
        byte[] capture =
                joined(SamCommand.READ_MANAGEMENT_NUMBER.frame().encoded(), VECTORS.bytes("/cases/hmt_J/frame"));

        assertThat(((Answer) SamCapture.explain(capture).getLast()).asked()).contains(SamCommand.READ);
    }

    @Test
    void bytesWithoutPreambleAreOneStretch() {
        assertThat(explain("0102AA03" + FIND))
                .containsExactly(
                        new Stretch(0, 4, new SamGap.NoPreamble()),
                        new Command(4, 10, 0x2001, Optional.of(SamCommand.FIND)));
    }

    @Test
    void aWrongChecksumIsToldWithTheRightOne() {
        assertThat(explain("AAAAAA9669000400008085" + "0102" + FIND))
                .startsWith(
                        new Stretch(0, 11, new SamGap.WrongChecksum(11, 0x84, 0x85)),
                        new Stretch(11, 2, new SamGap.NoPreamble()))
                .hasSize(3);
    }

    @Test
    void anImpossibleLengthIsTold() {
        assertThat(explain("AAAAAA9669FFFF0000"))
                .containsExactly(
                        new Stretch(0, 7, new SamGap.ImpossibleLength(0xFFFF)),
                        new Stretch(7, 2, new SamGap.NoPreamble()));
    }

    @Test
    void aFrameCutOffAtTheEndIsTold() {
        assertThat(explain("AAAAAA96690508000090")).containsExactly(new Stretch(0, 10, new SamGap.CutOff(1295, 10)));
        assertThat(explain("AAAAAA966905")).containsExactly(new Stretch(0, 6, new SamGap.CutOff(0, 6)));
    }

    @Test
    void aFrameInsideOneThatWasCutOffIsFound() {
        assertThat(explain("AAAAAA96690508000090" + FIND_OK))
                .hasSize(2)
                .startsWith(new Stretch(0, 10, new SamGap.CutOff(1295, 25)));
    }

    @Test
    void unknownCommandsAndStatusesAreTold() {
        var findings = explain("AAAAAA96690003770175" + "AAAAAA9669000400004246");

        assertThat(findings.getFirst()).isEqualTo(new Command(0, 10, 0x7701, Optional.empty()));
        var answer = (Answer) findings.getLast();
        assertThat(answer.code()).isEqualTo(0x42);
        assertThat(answer.status()).isEqualTo(SamStatus.UNKNOWN);
        assertThat(answer.direction()).isEqualTo(Direction.UNCLEAR);
    }

    @Test
    void nothingPersonalIsPrinted() {
        var findings = SamCapture.explain(VECTORS.bytes("/cases/resident_longterm/frame"));

        assertThat(findings.toString()).contains("ResidentCard[样**, **002X]").doesNotContain("样例甲", "19491231", "朝阳区");
    }

    @Property
    void findingsAreTheWholeCaptureInOrder(
            @ForAll("captures") byte[] capture, @ForAll @IntRange(min = 1, max = 200) int chunk) {
        List<Finding> findings = new ArrayList<>();
        var streamed = new SamCapture(findings::add);
        for (int from = 0; from < capture.length; from += chunk) {
            byte[] part = Arrays.copyOfRange(capture, from, Math.min(capture.length, from + chunk));
            streamed.accept(part, part.length);
        }
        streamed.finish();

        long end = 0;
        for (Finding finding : findings) {
            assertThat(finding.offset()).isEqualTo(end);
            assertThat(finding.length()).isPositive();
            end += finding.length();
        }
        assertThat(end).isEqualTo(capture.length);
        assertThat(findings.toString()).isEqualTo(SamCapture.explain(capture).toString());
    }

    @Provide
    Arbitrary<byte[]> captures() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
        Arbitrary<byte[]> known = Arbitraries.of(
                VECTORS.bytes("/commands/findCard"),
                VECTORS.bytes("/responses/findOk"),
                VECTORS.bytes("/responses/samId"),
                VECTORS.bytes("/cases/foreign2017_I/frame"),
                VECTORS.bytes("/malformed/badChecksum"),
                VECTORS.bytes("/malformed/truncated"),
                VECTORS.bytes("/malformed/lengthTooBig"));
        return Arbitraries.oneOf(noise, known).list().ofMaxSize(8).map(parts -> joined(parts.toArray(byte[][]::new)));
    }

    private static CardContent.Card card(Answer answer) {
        return (CardContent.Card) ((SamBody.CardData) answer.body()).content();
    }

    private static List<Finding> explain(String hex) {
        return SamCapture.explain(HexFormat.of().parseHex(hex));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Identified;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import cn.xiaowu.device.idcard.CardReaderEvent.Supplemented;
import cn.xiaowu.device.idcard.CardReaderEvent.Suspect;
import cn.xiaowu.device.idcard.CardReaderEvent.Unreadable;
import cn.xiaowu.device.idcard.CardReaderEvent.Unsupported;
import cn.xiaowu.device.sim.pty.Misbehaviour;
import cn.xiaowu.device.sim.reader.ModuleNumber;
import cn.xiaowu.device.sim.reader.Person;
import cn.xiaowu.device.sim.reader.SamplePeople;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The fault table of the card reader: what goes wrong, and what the driver must say and do. In virtual time.
class CardReaderFaultsTest {
    private static final Duration NOTICED = Duration.ofSeconds(4);
    private static final Duration MENDED = Duration.ofSeconds(5);
    private static final Person JIA = SamplePeople.find("jia").orElseThrow();

    private final VirtualReader booth = new VirtualReader(CardReading.BASE);

    @ParameterizedTest
    @CsvSource({
        "SILENT, OFFLINE, NO_ANSWER, 没有应答",
        "SLOW, OFFLINE, WRONG_ANSWER, 不符合",
        "GARBAGE, OFFLINE, WRONG_ANSWER, 不符合",
        "HALF_FRAME, OFFLINE, WRONG_ANSWER, 不符合",
        "WRONG_CHECKSUM, OFFLINE, WRONG_ANSWER, 不符合",
        "STUCK_BUSY, HARDWARE_ERROR, MODULE_FAILED, 反复报错",
        "UNPLUGGED_MID_FRAME, NO_DEVICE, UNPLUGGED, 未插好"
    })
    void everyMisbehaviourIsNoticedAndToldByItsName(
            Misbehaviour misbehaviour, DeviceState state, DeviceFault fault, String words) {
        work();

        booth.faulty().misbehave(misbehaviour);
        booth.run(NOTICED);

        assertThat(booth.status().state()).isEqualTo(state);
        assertThat(booth.status().fault()).isEqualTo(fault);
        assertThat(fault.reason().chinese()).contains(words);
        assertThat(booth.told()).contains(new CardReaderEvent.ReaderDown(fault));
    }

    @ParameterizedTest
    @EnumSource(Misbehaviour.class)
    void aReaderThatBehavesAgainIsBackInTimeAndReads(Misbehaviour misbehaviour) {
        work();
        booth.faulty().misbehave(misbehaviour);
        booth.run(Duration.ofSeconds(60));

        booth.faulty().misbehave(Misbehaviour.NONE);
        booth.line().plug(true);
        // What a slow reader still has to say comes first.
        booth.run(misbehaviour == Misbehaviour.SLOW ? MENDED.plusSeconds(25) : MENDED);
        assertThat(booth.status().isReady()).isTrue();

        booth.told();
        booth.reader().lay(JIA);
        booth.run(Duration.ofSeconds(2));
        assertThat(booth.told())
                .anyMatch(event -> event instanceof Read read && read.card().equals(JIA.card()));
    }

    @ParameterizedTest
    @EnumSource(Misbehaviour.class)
    void aCardIsNeverReadWronglyWhateverGoesWrongMeanwhile(Misbehaviour misbehaviour) {
        work();
        booth.reader().lay(JIA);
        booth.run(Duration.ofMillis(310));

        booth.faulty().misbehave(misbehaviour);
        booth.run(Duration.ofSeconds(20));

        assertThat(booth.told())
                .filteredOn(Read.class::isInstance)
                .allMatch(event -> ((Read) event).card().equals(JIA.card()))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"60, SELF_TEST_FAILED", "66, NOT_AUTHORISED"})
    void aModuleThatIsDownIsToldByItsReason(String code, DeviceFault fault) {
        work();

        booth.reader().fail(SamCommand.FIND, Integer.parseInt(code, 16));
        booth.reader().fail(SamCommand.STATUS, Integer.parseInt(code, 16));
        booth.run(NOTICED);
        assertThat(booth.status().fault()).isEqualTo(fault);
        assertThat(booth.status().state()).isEqualTo(DeviceState.HARDWARE_ERROR);

        booth.reader().behave();
        booth.run(MENDED);
        assertThat(booth.status().isReady()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "33", "37", "3F", "41", "47", "81"})
    void aCardThatFailsThreeTimesHasToBeLaidDownAnew(String code) {
        work();
        booth.reader().fail(SamCommand.READ, Integer.parseInt(code, 16));
        booth.reader().lay(JIA);
        booth.run(Duration.ofSeconds(6));

        assertThat(booth.told()).containsExactly(new Reading(), new Unreadable());
        assertThat(booth.status().isReady())
                .as("the card's fault is not the reader's")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = SamCommand.class,
            names = {"FIND", "SELECT", "READ"})
    void aForgedOrDamagedCardIsReportedAtOnce(SamCommand command) {
        work();
        booth.reader().fail(command, 0x32);
        booth.reader().lay(JIA);
        booth.run(Duration.ofSeconds(2));

        assertThat(booth.told()).endsWith(new Suspect()).doesNotContain(new Unreadable());
    }

    @ParameterizedTest
    @EnumSource(
            value = SamCommand.class,
            names = {"FIND", "SELECT", "READ"})
    void anotherKindOfCardIsToldAtOnce(SamCommand command) {
        work();
        booth.reader().fail(command, 0x40);
        booth.reader().lay(JIA);
        booth.run(Duration.ofSeconds(2));

        assertThat(booth.told()).endsWith(new Unsupported(CardLayout.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "11", "FF", "21", "23", "24", "67", "99"})
    void aStatusThatSaysNothingOfTheCardTakesTheReaderDownIfItStays(String code) {
        work();
        booth.reader().fail(SamCommand.FIND, Integer.parseInt(code, 16));
        booth.run(NOTICED);
        assertThat(booth.status().fault()).isNotNull();

        booth.reader().behave();
        booth.run(MENDED);
        assertThat(booth.status().isReady()).isTrue();
    }

    @Test
    void aSilentReadEndsTheAttemptWithinSixSeconds() {
        work();
        booth.reader().lay(JIA);
        booth.run(Duration.ofMillis(310));
        assertThat(booth.told()).contains(new Reading());
        Instant begin = booth.line().instant();

        booth.faulty().misbehave(Misbehaviour.SILENT);
        booth.run(Duration.ofSeconds(6));

        assertThat(booth.told()).isNotEmpty();
        assertThat(booth.status().state()).isNotEqualTo(DeviceState.BUSY);
        assertThat(Duration.between(begin, booth.status().since())).isLessThanOrEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void aCardThatStaysIsReadOnceByAReaderThatFindsOnlyOnce() {
        booth.reader().findOnlyOnce(true);
        work();
        booth.reader().lay(JIA);
        booth.run(Duration.ofMillis(900));

        assertThat(booth.told()).hasSize(2).startsWith(new Reading());
        booth.reader().lift();
        booth.run(Duration.ofSeconds(2));
        assertThat(booth.told()).containsExactly(new Absent());
    }

    @Test
    void anotherReaderBehindThePortIsTold() {
        work();

        booth.line().plug(false);
        booth.run(Duration.ofSeconds(1));
        booth.reader().exchangeModule(new ModuleNumber(7));
        booth.line().plug(true);
        booth.run(MENDED);

        assertThat(booth.told()).contains(new Identified(new SamId("05.03-20110101-0001234567-0000000007")));
        assertThat(booth.status().fault()).isEqualTo(DeviceFault.OTHER_READER);
        assertThat(booth.status().state()).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void readsWhatIsWantedBesidesAndTellsWhatTheCardDoesNotHave() {
        var all = new VirtualReader(new CardReading(true, true, true));
        all.run(Duration.ofSeconds(1));
        all.told();

        all.reader().lay(SamplePeople.find("moved").orElseThrow());
        all.run(Duration.ofSeconds(3));
        List<CardReaderEvent> moved = all.told();
        assertThat(moved).contains(new Supplemented(new CardSupplement.AddedAddress("北京市海淀区样例路9号")));
        assertThat(fingerprint(moved)).isEmpty();

        all.reader().lift();
        all.run(Duration.ofSeconds(2));
        all.reader().lay(JIA);
        all.run(Duration.ofSeconds(3));
        List<CardReaderEvent> jia = all.told();
        assertThat(jia).contains(new Supplemented(new CardSupplement.None(SamCommand.READ_NEW_ADDRESS)));
        assertThat(fingerprint(jia)).hasSize(1024);
    }

    @Test
    void aRestingReaderIsAskedEachHalfMinute() {
        work();
        booth.conversation().pause();
        booth.run(Duration.ofSeconds(40));

        booth.faulty().misbehave(Misbehaviour.SILENT);
        booth.run(Duration.ofSeconds(34));

        assertThat(booth.status().fault()).isEqualTo(DeviceFault.NO_ANSWER);
    }

    private void work() {
        booth.run(Duration.ofSeconds(1));
        assertThat(booth.status().isReady()).isTrue();
        booth.told();
    }

    private static byte[] fingerprint(List<CardReaderEvent> events) {
        return events.stream()
                .filter(Read.class::isInstance)
                .map(Read.class::cast)
                .findFirst()
                .orElseThrow()
                .blocks()
                .fingerprint();
    }
}

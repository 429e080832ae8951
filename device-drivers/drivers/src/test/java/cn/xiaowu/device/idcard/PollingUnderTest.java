package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The polling of a reader, in virtual time, with the answers that a test gives it and the events that it tells.
final class PollingUnderTest {
    static final SamReply MODULE = reply(new byte[] {
        0x05, 0, 0x03, 0, 0x15, (byte) 0xDB, 0x32, 0x01, (byte) 0x87, (byte) 0xD6, 0x12, 0, 0x79, 0x38, 0x4E, 0x05
    });
    static final SamId MODULE_ID = new SamId("05.03-20110101-0001234567-0089012345");

    private final List<CardReaderEvent> told = new ArrayList<>();
    private CardPolling polling = CardPolling.begin(CardReading.BASE).resumed();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");

    static SamReply reply(byte[] data) {
        return new SamReply(SamStatus.DONE, data);
    }

    /// What was told so far; since [#findNone()], [#findCard()] or [#readCard()], if one of them was called.
    List<CardReaderEvent> told() {
        return told;
    }

    CardPolling polling() {
        return polling;
    }

    Instant now() {
        return now;
    }

    /// Begins anew, allowed to read.
    void begins(CardReading wanted) {
        polling = CardPolling.begin(wanted).resumed();
    }

    void become(UnaryOperator<CardPolling> change) {
        polling = change.apply(polling);
    }

    /// The reader is well and tells its module.
    void wake() {
        answer(SamCommand.STATUS, SamStatus.DONE);
        answer(SamCommand.SAM_ID, MODULE);
    }

    void findNone() {
        wake();
        answer(SamCommand.FIND, SamStatus.NO_CARD);
        told.clear();
    }

    void findCard() {
        findNone();
        answer(SamCommand.FIND, SamStatus.CARD_FOUND);
    }

    void readCard() {
        findCard();
        answer(SamCommand.SELECT, SamStatus.DONE);
        answer(SamCommand.READ, CardBytes.sample().reply());
        told.clear();
    }

    void answer(SamCommand asked, SamStatus status) {
        answer(asked, new SamReply(status, new byte[0]));
    }

    void answer(SamCommand asked, SamReply reply) {
        assertThat(polling.phase().ask()).isEqualTo(asked);
        take(polling.answered(reply, now));
    }

    void silence(SamCommand asked) {
        assertThat(polling.phase().ask()).isEqualTo(asked);
        take(polling.unanswered(DeviceFault.NO_ANSWER, now));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private void take(CardPolling.Step step) {
        polling = step.next();
        told.addAll(step.events());
    }
}

package cn.xiaowu.device.selftest;

import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.idcard.CardReader;
import cn.xiaowu.device.idcard.CardReaderEvent;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.Duration;
import java.time.InstantSource;

/// Tests an ID card reader: it answers, it reads a card, it notices that the card is taken away.
///
/// @param settings where it is
/// @param patience how long a person may take for what they are asked to do
/// @param clock tells the time
public record ReaderSelfTest(SerialSettings settings, Duration patience, InstantSource clock) implements SelfTest {

    @Override
    public SelfTestReport run(Witness witness) {
        var events = new Inbox<CardReaderEvent>(clock);
        var statuses = new Inbox<DeviceStatus>(clock);
        try (var reader = new CardReader(settings, events, clock)) {
            reader.onStatus(statuses);
            var answering = new Answering(reader.info(), statuses, clock);
            var steps = new CardSteps(events, witness, patience, clock);
            return new Course(witness, clock)
                    .needed(Answering.TITLE, () -> {
                        reader.start();
                        return answering.check();
                    })
                    .needed(new Wording("读证件", "reads a card"), () -> {
                        reader.resume(reader.lease(OWNER, LONGEST).granted());
                        return steps.read();
                    })
                    .step(new Wording("发现证件拿走", "notices that the card is taken away"), steps::lift)
                    .report(reader.info());
        }
    }
}

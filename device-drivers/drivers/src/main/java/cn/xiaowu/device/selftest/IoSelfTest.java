package cn.xiaowu.device.selftest;

import cn.xiaowu.device.Lease;
import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.device.io.IoEvent;
import cn.xiaowu.device.io.RelayBoardSettings;
import cn.xiaowu.device.io.StatusLight;
import java.time.Duration;
import java.time.InstantSource;

/// Tests a relay board: it answers, then output by output, then input by input. Leaves the outputs at their stop
/// states.
///
/// @param settings where it is and what is on it
/// @param patience how long a person may take for what they are asked to do
/// @param clock tells the time
public record IoSelfTest(RelayBoardSettings settings, Duration patience, InstantSource clock) implements SelfTest {

    @Override
    public SelfTestReport run(Witness witness) {
        var events = new Inbox<IoEvent>(clock);
        var statuses = new Inbox<DeviceStatus>(clock);
        try (var io = DigitalIo.onRelayBoard(settings, events, clock)) {
            Lease lease = io.lease(OWNER, LONGEST).granted();
            io.onStatus(statuses);
            var answering = new Answering(io.info(), statuses, clock);
            Course course = new Course(witness, clock).needed(Answering.TITLE, () -> {
                io.start();
                io.show(lease, StatusLight.DARK);
                return answering.check();
            });
            var outputs = new OutputSteps(io, lease, witness, clock);
            settings.signals()
                    .outputs()
                    .keySet()
                    .forEach(signal -> course.step(signal.wording(), () -> outputs.check(signal)));
            var inputs = new InputSteps(io, events, witness, patience, clock);
            settings.signals()
                    .inputs()
                    .forEach((signal, line) ->
                            course.step(signal.wording(), () -> inputs.check(InputTrial.of(signal), line.hold())));
            return course.report(io.info());
        }
    }
}

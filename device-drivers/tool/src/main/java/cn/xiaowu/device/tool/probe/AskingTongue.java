package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.serial.Exchange;
import cn.xiaowu.device.serial.LineLostException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A protocol known by questions that all have to be answered.
///
/// @param kind what speaks it
/// @param name what it is called
/// @param questions what to ask, in this order
/// @param options what other commands have to be told to reach the device; may be empty
record AskingTongue(DeviceKind kind, String name, List<Question> questions, String options) implements Tongue {
    private static final int MOST_HEARD = 4096;

    @Override
    public List<Evidence> converse(CountedLine line, InstantSource clock) throws LineLostException {
        List<Evidence> evidence = new ArrayList<>();
        for (Question question : questions) {
            Optional<Evidence> answer = ask(question, line, clock);
            if (answer.isEmpty()) {
                return List.of();
            }
            evidence.add(answer.get());
            line.drain();
        }
        return evidence;
    }

    private static Optional<Evidence> ask(Question question, CountedLine line, InstantSource clock)
            throws LineLostException {
        byte[] buffer = new byte[512];
        Instant asked = clock.instant();
        Instant deadline = asked.plus(question.patience());
        line.write(question.bytes());
        var heard = new ByteArrayOutputStream();
        do {
            heard.write(buffer, 0, line.read(buffer));
            byte[] bytes = heard.toByteArray();
            Optional<Wording> meaning = question.meaning().apply(bytes);
            if (meaning.isPresent()) {
                var exchange = new Exchange(question.bytes(), bytes, Duration.between(asked, clock.instant()));
                return meaning.map(means -> Evidence.of(question.asks(), exchange, means));
            }
        } while (clock.instant().isBefore(deadline) && heard.size() < MOST_HEARD);
        return Optional.empty();
    }
}

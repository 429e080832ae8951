package cn.xiaowu.device.sim.single;

import cn.xiaowu.device.sim.pty.FarEnd;
import cn.xiaowu.device.sim.pty.Pause;
import cn.xiaowu.device.sim.pty.Wire;
import cn.xiaowu.device.sim.reader.Person;
import cn.xiaowu.device.sim.reader.ReaderSimulator;
import cn.xiaowu.device.sim.reader.SamplePeople;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A simulated ID card reader.
@Command(name = "reader", description = "模拟身份证读卡器。 An ID card reader.")
public final class SingleReader extends SingleDevice {
    private final ReaderSimulator reader = new ReaderSimulator(Pause.REAL);

    @Option(names = "--card", paramLabel = "WHO", description = "放上的证件。 The card that lies on it from the beginning.")
    private @Nullable String card;

    /// A reader without a card.
    public SingleReader() {
        super("reader", 115_200);
    }

    @Override
    FarEnd device() {
        if (card != null) {
            lay(card);
        }
        return reader;
    }

    @Override
    byte[] busyAnswer(byte[] request) {
        return ReaderSimulator.outOfStep(request);
    }

    @Override
    List<Verb> verbs(Wire wire) {
        return List.of(
                new Verb("lay [WHO]", "放证件  lays a card down: " + people(), this::lay),
                new Verb("lift", "拿走证件  takes it away", _ -> reader.lift()),
                new Verb("vanish [WHO]", "读卡中途拿走  lays one down that is lifted while it is read", this::vanish));
    }

    private void lay(String who) {
        reader.lay(person(who));
    }

    private void vanish(String who) {
        reader.layAndLiftWhileReading(person(who));
    }

    private Person person(String who) {
        return who.isEmpty()
                ? SamplePeople.all().getFirst()
                : SamplePeople.find(who).orElseThrow(() -> refusal("nobody is called " + who + "; known: " + people()));
    }

    private static String people() {
        return SamplePeople.all().stream().map(Person::id).collect(Collectors.joining(" "));
    }
}

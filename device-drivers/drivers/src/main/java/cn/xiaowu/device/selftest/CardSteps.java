package cn.xiaowu.device.selftest;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.idcard.CardCheck;
import cn.xiaowu.device.idcard.CardReaderEvent;
import cn.xiaowu.device.idcard.IdentityCard;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The steps of a reader's test that need a card.
final class CardSteps {
    private static final TestOutcome NO_CARD = new TestOutcome.Failed(
            new Wording("没有读到证件", "no card was read"),
            new Wording("换一张证件再试；仍不行则检查读卡器天线", "try another card; if that fails too, the reader's antenna"));
    private static final TestOutcome NOBODY = new TestOutcome.Skipped(new Wording("无人放证件", "nobody laid a card down"));

    private static final TestOutcome LEFT_THERE =
            new TestOutcome.Skipped(new Wording("无人拿走证件", "nobody took the card away"));

    private final Inbox<CardReaderEvent> events;
    private final Witness witness;
    private final Duration patience;
    private final InstantSource clock;
    private boolean cardLies;

    CardSteps(Inbox<CardReaderEvent> events, Witness witness, Duration patience, InstantSource clock) {
        this.events = events;
        this.witness = witness;
        this.patience = patience;
        this.clock = clock;
    }

    /// A card lifted too early may be laid down again.
    TestOutcome read() {
        witness.please(new Wording("请把身份证放在读卡器上", "please lay an ID card on the reader"));
        Instant deadline = clock.instant().plus(patience);
        Instant begun = clock.instant();
        for (var next = events.next(deadline); next.isPresent(); next = events.next(deadline)) {
            switch (next.get().what()) {
                case CardReaderEvent.Reading() -> begun = next.get().at();
                case CardReaderEvent.Lifted() ->
                    witness.please(new Wording("拿得太早，请再放一次", "lifted too early; please lay it down again"));
                case CardReaderEvent.Read(var card, var blocks) -> {
                    blocks.wipe();
                    cardLies = true;
                    return passed(card, Duration.between(begun, next.get().at()));
                }
                case CardReaderEvent.Unreadable() -> {
                    return NO_CARD;
                }
                case CardReaderEvent.ReaderDown(var fault) -> {
                    return TestOutcome.Failed.of(fault);
                }
                default -> {}
            }
        }
        return witness.isPresent() ? NO_CARD : NOBODY;
    }

    private TestOutcome passed(IdentityCard card, Duration took) {
        List<Wording> evidence = new ArrayList<>();
        evidence.add(new Wording("读卡用时 " + took.toMillis() + " ms", "read in " + took.toMillis() + " ms"));
        evidence.add(new Wording("证件 " + card, "card " + card));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        String problems =
                CardCheck.problems(card, today).stream().map(Enum::name).collect(Collectors.joining(", "));
        evidence.add(
                problems.isEmpty()
                        ? new Wording("号码、生日、性别、有效期相符", "number, birth, sex and validity fit together")
                        : new Wording("请注意：" + problems, "mind: " + problems));
        return new TestOutcome.Passed(evidence);
    }

    TestOutcome lift() {
        if (!cardLies) {
            return NOBODY;
        }
        witness.please(new Wording("请拿走证件", "please take the card away"));
        Instant asked = clock.instant();
        Instant deadline = asked.plus(patience);
        Optional<Inbox.Arrival<CardReaderEvent>> next = events.next(deadline);
        while (next.isPresent() && !(next.get().what() instanceof CardReaderEvent.Absent)) {
            next = events.next(deadline);
        }
        if (next.isPresent()) {
            long millis = Duration.between(asked, next.get().at()).toMillis();
            return new TestOutcome.Passed(List.of(new Wording(millis + " ms 后发现", "noticed after " + millis + " ms")));
        }
        return witness.isPresent()
                ? new TestOutcome.Failed(
                        new Wording("未发现证件拿走", "did not notice that the card was taken away"),
                        new Wording("确认证件已拿开；断电重启读卡器", "make sure it is away; switch the reader off and on"))
                : LEFT_THERE;
    }
}

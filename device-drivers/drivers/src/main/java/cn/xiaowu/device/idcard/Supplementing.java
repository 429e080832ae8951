package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.CardReaderEvent.Supplemented;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The card was read and told; what else is wanted of it is read one by one, while it lies there.
///
/// @param rest what is still to be asked, the next one first; never empty
/// @param after where to go on
/// @param last until when all of the card is to be read
record Supplementing(List<SamCommand> rest, Holding after, Instant last) implements CardPhase {
    /// Asks for the rest, or goes on where there is none.
    static CardPhase of(List<SamCommand> rest, Holding after, Instant last) {
        return rest.isEmpty() ? after : new Supplementing(rest, after, last);
    }

    @Override
    public SamCommand ask() {
        return rest.getFirst();
    }

    @Override
    public Optional<Instant> end() {
        return Optional.of(last);
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public CardPhase whenPaused() {
        return after;
    }

    @Override
    public Progress answered(SamReply reply, Moment moment) {
        return goOn(CardSupplement.of(ask(), reply));
    }

    @Override
    public Progress afterSetback(Moment moment) {
        return goOn(new CardSupplement.Failed(ask()));
    }

    private Progress goOn(CardSupplement supplement) {
        return Progress.to(of(rest.subList(1, rest.size()), after, last), new Supplemented(supplement));
    }
}

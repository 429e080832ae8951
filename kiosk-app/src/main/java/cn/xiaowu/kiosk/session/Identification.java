package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.codes.OneCodeResult;
import cn.xiaowu.contract.codes.PreparedApplication;
import cn.xiaowu.contract.screen.CardView;
import cn.xiaowu.contract.screen.CodeView;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is in the booth, by card and code.
///
/// @param cardState how far the card is
/// @param card the card, once read
/// @param codeState what the code is by itself: never OTHER_PERSON, which follows from both
/// @param prepared what the code carries, if valid
public record Identification(
        CardView.State cardState,
        @Nullable IdentityCard card,
        CodeView.State codeState,
        @Nullable PreparedApplication prepared) {

    static final Identification NONE = new Identification(CardView.State.ABSENT, null, CodeView.State.NONE, null);

    /// A card that was read stays read when it is lifted; a new one takes its place.
    Identification with(CardChanged changed) {
        boolean stays = changed.state() == CardView.State.ABSENT && card != null;
        return stays ? this : new Identification(changed.state(), changed.card(), codeState, prepared);
    }

    Identification with(OneCodeResult result) {
        return switch (result) {
            case OneCodeResult.Valid(var application) ->
                new Identification(cardState, card, CodeView.State.VALID, application);
            case OneCodeResult.Expired() -> refused(CodeView.State.EXPIRED);
            case OneCodeResult.Forged() -> refused(CodeView.State.FORGED);
            // A stray barcode must not undo a good code.
            case OneCodeResult.NotOurs() -> prepared == null ? refused(CodeView.State.NOT_OURS) : this;
        };
    }

    private Identification refused(CodeView.State state) {
        return new Identification(cardState, card, state, null);
    }

    boolean mayContinue() {
        return card != null && !isOtherPerson();
    }

    private boolean isOtherPerson() {
        return card != null
                && prepared != null
                && !(prepared.idNumber().equals(card.idNumber())
                        && prepared.name().equals(card.name()));
    }

    CardView cardView() {
        return new CardView(cardState, card == null ? List.of() : card.fields());
    }

    CodeView.State shownCodeState() {
        return isOtherPerson() ? CodeView.State.OTHER_PERSON : codeState;
    }

    /// States only.
    @Override
    public String toString() {
        return "Identification[" + cardState + ", " + codeState + "]";
    }
}

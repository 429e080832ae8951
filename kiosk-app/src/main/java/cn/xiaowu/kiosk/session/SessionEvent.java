package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkQuality;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.codes.OneCodeResult;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.CardView;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.Screen.ReceiptView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can happen to a session.
public sealed interface SessionEvent {
    /// The citizen did something on the glass.
    ///
    /// @param intent what
    record Act(Intent intent) implements SessionEvent {}

    /// Somebody came in.
    record PresenceSensed() implements SessionEvent {}

    /// The card on the reader changed.
    ///
    /// @param state how far it is
    /// @param card what it says, if state is READ
    record CardChanged(CardView.State state, @Nullable IdentityCard card) implements SessionEvent {}

    /// A code was read by scanner or camera, and checked.
    ///
    /// @param result what it is
    record CodeRead(OneCodeResult result) implements SessionEvent {}

    /// The bridge said what it offers.
    ///
    /// @param catalogue the items
    /// @param progressBase where progress codes lead to
    record CatalogueLoaded(Catalogue catalogue, String progressBase) implements SessionEvent {}

    /// The link to the bridge came up or went down.
    ///
    /// @param online whether it is up
    record LinkChanged(boolean online) implements SessionEvent {}

    /// The bridge said something.
    ///
    /// @param message what
    record FromBridge(BridgeMessage message) implements SessionEvent {}

    /// An earlier run of the program died in the middle of a visit.
    ///
    /// @param saved the visit
    record Resumed(SavedVisit saved) implements SessionEvent {}

    /// The page was opened, or opened anew.
    record PageConnected() implements SessionEvent {}

    /// The page has a signal for the far end of a link.
    ///
    /// @param link the link
    /// @param signal the signal
    record PageSignal(LinkId link, Signal signal) implements SessionEvent {}

    /// Media began or ceased to flow to the page.
    ///
    /// @param link the link
    /// @param flowing whether it flows
    record PageFlow(LinkId link, boolean flowing) implements SessionEvent {}

    /// The page tells how good a link was so far.
    ///
    /// @param link the link
    /// @param quality how good
    /// @param last whether the link is over
    record PageReport(LinkId link, LinkQuality quality, boolean last) implements SessionEvent {}

    /// The page sends something else in the call now.
    ///
    /// @param sending what
    record PageSends(Sending sending) implements SessionEvent {}

    /// The case has its number.
    ///
    /// @param number the number
    /// @param progressCode its secret
    record CaseNumbered(CaseNumber number, String progressCode) implements SessionEvent {
        /// Without the secret.
        @Override
        public String toString() {
            return "CaseNumbered[" + number + "]";
        }
    }

    /// The signed case is on disk.
    record Journaled() implements SessionEvent {}

    /// The signed case could not be written.
    record JournalFailed() implements SessionEvent {}

    /// The bridge has a case on record.
    ///
    /// @param number the case
    record Acknowledged(CaseNumber number) implements SessionEvent {}

    /// Printing came to an end.
    ///
    /// @param number the case
    /// @param outcome what became of the paper
    record ReceiptPrinted(CaseNumber number, ReceiptView outcome) implements SessionEvent {}

    /// The wipe is done, and what it left was searched for.
    ///
    /// @param residues places where something personal was found; empty if none
    record WipeDone(List<String> residues) implements SessionEvent {
        /// Copies the list.
        public WipeDone {
            residues = List.copyOf(residues);
        }
    }

    /// Whether the booth's own disk is too low for further recordings.
    ///
    /// @param low whether it is
    record RecordingRoomChanged(boolean low) implements SessionEvent {}

    /// A second has passed.
    record Tick() implements SessionEvent {}
}

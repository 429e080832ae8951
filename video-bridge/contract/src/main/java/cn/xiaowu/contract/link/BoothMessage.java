package cn.xiaowu.contract.link;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkQuality;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.call.StillId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingStatus;
import cn.xiaowu.contract.screen.ScreenState;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// From a booth to the bridge, inside an [Envelope].
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type", defaultImpl = BoothMessage.Unknown.class)
public sealed interface BoothMessage extends LinkMessage {
    /// Asks for a clerk. The same call asked for again changes nothing.
    ///
    /// @param call the call, named by the booth
    /// @param number the case to be
    /// @param item the item
    /// @param applicant who calls, masked, for the clerk's list
    record RequestCall(CallId call, CaseNumber number, ItemId item, String applicant) implements BoothMessage {}

    /// A signal for the far end of a link.
    ///
    /// @param call the call
    /// @param link the link
    /// @param signal the signal
    record SendSignal(CallId call, LinkId link, Signal signal) implements BoothMessage {}

    /// What the citizen sees, masked, for the clerk.
    ///
    /// @param call the call
    /// @param screen the screen
    record ShareScreen(CallId call, ScreenState screen) implements BoothMessage {}

    /// The page's first remote frame was decoded, or the link was lost.
    ///
    /// @param call the call
    /// @param flowing whether media flows
    record MediaFlow(CallId call, boolean flowing) implements BoothMessage {}

    /// How the recording of the call stands.
    ///
    /// @param call the call
    /// @param status how
    /// @param reason why not, while there is a gap
    record Recording(
            CallId call, RecordingStatus status, @Nullable GapReason reason) implements BoothMessage {}

    /// Ends the call or leaves the queue.
    ///
    /// @param call the call
    /// @param reason why
    record EndCall(CallId call, EndReason reason) implements BoothMessage {}

    /// How good a link of the call was so far, seen from the booth.
    ///
    /// @param call the call
    /// @param link the link
    /// @param quality how good
    /// @param last whether the link is over
    record LineReport(CallId call, LinkId link, LinkQuality quality, boolean last) implements BoothMessage {}

    /// What the booth sends, told when it changes.
    ///
    /// @param call the call
    /// @param sending what
    record Sends(CallId call, Sending sending) implements BoothMessage {}

    /// A still was taken and handed in, and can be looked at.
    ///
    /// @param call the call
    /// @param still the name that the bridge gave it
    record StillTaken(CallId call, StillId still) implements BoothMessage {}

    /// Something of a later version; ignored and counted.
    record Unknown() implements BoothMessage {}
}

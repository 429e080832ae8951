package cn.xiaowu.contract.console;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkQuality;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.call.Supervision;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// From the console to the bridge, as text on the WebSocket `/v1/console`.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type", defaultImpl = ClerkMessage.Unknown.class)
public sealed interface ClerkMessage {
    /// Takes calls, or pauses.
    ///
    /// @param available whether calls may be offered
    record SetAvailable(boolean available) implements ClerkMessage {}

    /// Answers the call offered, or one picked from the list.
    ///
    /// @param call the call
    record Answer(CallId call) implements ClerkMessage {}

    /// Does not take the call offered; it keeps its place in the queue.
    ///
    /// @param call the call
    record Reject(CallId call) implements ClerkMessage {}

    /// A signal for the far end of a link.
    ///
    /// @param call the call
    /// @param link the link
    /// @param signal the signal
    record SendSignal(CallId call, LinkId link, Signal signal) implements ClerkMessage {}

    /// Media flows from the booth, or no longer.
    ///
    /// @param call the call
    /// @param flowing whether frames are decoded
    record MediaFlow(CallId call, boolean flowing) implements ClerkMessage {}

    /// Changes a field of the form.
    ///
    /// @param call the call
    /// @param field its name, at most 64 characters
    /// @param value its new text, at most 2,000 characters
    record ChangeField(CallId call, String field, String value) implements ClerkMessage {
        /// @throws IllegalArgumentException if either is too long
        public ChangeField {
            if (field.length() > 64 || value.length() > 2_000) {
                throw new IllegalArgumentException("the field or its value is too long");
            }
        }

        /// Without the value.
        @Override
        public String toString() {
            return "ChangeField[" + call + ", " + field + "]";
        }
    }

    /// Decides about the form as it stands.
    ///
    /// @param call the call
    /// @param decision what
    record Decide(CallId call, Decision decision) implements ClerkMessage {}

    /// Hangs up.
    ///
    /// @param call the call
    record HangUp(CallId call) implements ClerkMessage {}

    /// Asks another clerk into the call; for the clerk who leads it. A clerk who is in it already, and is to lead, does
    /// so at once.
    ///
    /// @param call the call
    /// @param clerk the other's log-in name
    /// @param toLead whether to take the call over, and not only to join it
    record Invite(CallId call, String clerk, boolean toLead) implements ClerkMessage {}

    /// Takes an invitation back, or has a clerk leave; for the clerk who leads.
    ///
    /// @param call the call
    /// @param clerk the other's log-in name
    record Dismiss(CallId call, String clerk) implements ClerkMessage {}

    /// Puts the citizen on hold, or goes on; for the clerk who leads.
    ///
    /// @param call the call
    /// @param held whether on hold
    record Hold(CallId call, boolean held) implements ClerkMessage {}

    /// Leaves the call to the others; for everybody but the clerk who leads.
    ///
    /// @param call the call
    record Leave(CallId call) implements ClerkMessage {}

    /// Looks after a call that is on, or goes on doing so in another way; for supervisors of the region.
    ///
    /// @param call the call
    /// @param way how
    record Supervise(CallId call, Supervision way) implements ClerkMessage {}

    /// Leads a call that one looks after; for supervisors.
    ///
    /// @param call the call
    record TakeOver(CallId call) implements ClerkMessage {}

    /// How good a link of the call was so far, seen from the clerk's page.
    ///
    /// @param call the call
    /// @param link the link
    /// @param quality how good
    /// @param last whether the link is over
    record LineReport(CallId call, LinkId link, LinkQuality quality, boolean last) implements ClerkMessage {}

    /// What this page sends, told when it changes.
    ///
    /// @param call the call
    /// @param sending what
    record Sends(CallId call, Sending sending) implements ClerkMessage {}

    /// Asks the booth to show the face, or paper.
    ///
    /// @param call the call
    /// @param picture `FACE` or `DOCUMENT`
    record AskPicture(CallId call, Sending.Picture picture) implements ClerkMessage {}

    /// Asks the booth for a still in the camera's full resolution, of whatever it shows.
    ///
    /// @param call the call
    record AskStill(CallId call) implements ClerkMessage {}

    /// Something of a later version; ignored and counted.
    record Unknown() implements ClerkMessage {}
}

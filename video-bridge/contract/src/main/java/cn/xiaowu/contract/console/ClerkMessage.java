package cn.xiaowu.contract.console;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
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

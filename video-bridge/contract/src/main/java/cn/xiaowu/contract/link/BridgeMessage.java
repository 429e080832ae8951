package cn.xiaowu.contract.link;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Participant;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From the bridge to a booth, inside an [Envelope].
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type", defaultImpl = BridgeMessage.Unknown.class)
public sealed interface BridgeMessage extends LinkMessage {
    /// The ticket is on durable record; repeated whenever place or wait change, and when a lost clerk's call goes back
    /// into the queue.
    ///
    /// @param call the call
    /// @param ticket the number to show, for example `A012`
    /// @param ahead how many are before this one
    /// @param fromMinutes shortest expected wait
    /// @param toMinutes longest expected wait
    record Queued(CallId call, String ticket, int ahead, int fromMinutes, int toMinutes) implements BridgeMessage {}

    /// It rings at a clerk's: open these links and connect, but send neither picture nor sound before [Answered]. The
    /// same links come with that if this clerk answers; an empty list if not.
    ///
    /// @param call the call
    /// @param links links for the booth's page, instead of those prepared before
    record Prepare(CallId call, List<LinkSpec> links) implements BridgeMessage {
        /// Copies the list.
        public Prepare {
            links = List.copyOf(links);
        }
    }

    /// A clerk answered: open these links, and send on those that were prepared.
    ///
    /// @param call the call
    /// @param clerk the clerk's public name
    /// @param regionName the clerk's region
    /// @param links links for the booth's page
    /// @param held whether the citizen is on hold; none from a bridge of before, which names no links then
    record Answered(
            CallId call,
            String clerk,
            String regionName,
            List<LinkSpec> links,
            @Nullable Boolean held) implements BridgeMessage {
        /// Copies the list.
        public Answered {
            links = List.copyOf(links);
        }

        /// Whether the citizen is on hold, whichever bridge says so.
        public boolean onHold() {
            return held == null ? links.isEmpty() : held;
        }
    }

    /// A signal from the far end of a link.
    ///
    /// @param call the call
    /// @param link the link
    /// @param signal the signal
    record DeliverSignal(CallId call, LinkId link, Signal signal) implements BridgeMessage {}

    /// The clerk changed a field.
    ///
    /// @param call the call
    /// @param field its name
    /// @param value its new text
    record ChangeField(CallId call, String field, String value) implements BridgeMessage {
        /// Without the value.
        @Override
        public String toString() {
            return "ChangeField[" + call + ", " + field + "]";
        }
    }

    /// The clerk decided.
    ///
    /// @param call the call
    /// @param decision what
    record Decided(CallId call, Decision decision) implements BridgeMessage {}

    /// The clerk's page is gone for the moment, or back.
    ///
    /// @param call the call
    /// @param interrupted whether it is gone
    record Interrupted(CallId call, boolean interrupted) implements BridgeMessage {}

    /// Who is in the call beside the citizen, and on which links; after [Answered], whenever it changes. Links that are
    /// named again stay open, others are closed.
    ///
    /// @param call the call
    /// @param participants the clerks, who leads among them
    /// @param held whether the citizen is on hold: nothing is sent, and no clerk seen or heard
    /// @param links all links of the booth's page
    record Company(CallId call, List<Participant> participants, boolean held, List<LinkSpec> links)
            implements BridgeMessage {
        /// Copies the lists.
        public Company {
            participants = List.copyOf(participants);
            links = List.copyOf(links);
        }
    }

    /// The call is over.
    ///
    /// @param call the call
    /// @param reason why
    record Ended(CallId call, EndReason reason) implements BridgeMessage {}

    /// Whether the bridge's disk of recordings is low; first, and whenever it changes. For items that must be recorded
    /// (双录) no clerk is called then.
    ///
    /// @param low whether it is
    record RecordingRoom(boolean low) implements BridgeMessage {}

    /// What another participant sends, told when it changes.
    ///
    /// @param call the call
    /// @param from who
    /// @param sending what
    record Sends(CallId call, Role from, Sending sending) implements BridgeMessage {}

    /// The clerk asks for the face, or for paper.
    ///
    /// @param call the call
    /// @param picture `FACE` or `DOCUMENT`
    record AskPicture(CallId call, Sending.Picture picture) implements BridgeMessage {}

    /// The clerk asks for a still in the camera's full resolution, of whatever the booth shows.
    ///
    /// @param call the call
    record AskStill(CallId call) implements BridgeMessage {}

    /// Something of a later version; ignored and counted.
    record Unknown() implements BridgeMessage {}
}

package cn.xiaowu.contract.console;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Participant;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.call.StillId;
import cn.xiaowu.contract.call.Supervision;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.catalogue.HandlingMode;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingStatus;
import cn.xiaowu.contract.screen.ScreenState;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From the bridge to the console, as text on the WebSocket `/v1/console`.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type", defaultImpl = ConsoleMessage.Unknown.class)
public sealed interface ConsoleMessage {
    /// Who is logged in and what waits; first message, and whenever it changes.
    ///
    /// @param clerk the clerk's name
    /// @param regionName the clerk's region
    /// @param available whether calls may be offered
    /// @param tickets what this clerk may answer, next first
    /// @param colleagues other clerks who may be asked into a call, now
    /// @param talks calls of the region that are on; only for a supervisor
    /// @param more how many wait behind those whose tickets are named; none if all are
    record Desk(
            String clerk,
            String regionName,
            boolean available,
            List<Ticket> tickets,
            List<Colleague> colleagues,
            @Nullable List<LiveTalk> talks,
            @Nullable Integer more)
            implements ConsoleMessage {
        /// Copies the lists.
        public Desk {
            tickets = List.copyOf(tickets);
            colleagues = List.copyOf(colleagues);
            talks = talks == null ? null : List.copyOf(talks);
        }
    }

    /// A clerk who takes calls and is free.
    ///
    /// @param clerk the log-in name
    /// @param name the public name
    /// @param regionName the clerk's region
    record Colleague(String clerk, String name, String regionName) {}

    /// A call that is on.
    ///
    /// @param ticket the call
    /// @param clerk the public name of who leads it
    record LiveTalk(Ticket ticket, String clerk) {}

    /// A call that waits.
    ///
    /// @param call the call
    /// @param ticket the number the citizen sees
    /// @param number the case
    /// @param itemName the item
    /// @param mode its handling mode
    /// @param boothName where the citizen is
    /// @param applicant who, masked
    /// @param since when it was queued
    /// @param mustBeRecorded whether the item is accepted in a recorded call only (双录)
    record Ticket(
            CallId call,
            String ticket,
            CaseNumber number,
            String itemName,
            HandlingMode mode,
            String boothName,
            String applicant,
            Instant since,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean mustBeRecorded) {}

    /// This call rings here. The page connects already, and sends neither picture nor sound before [Started].
    ///
    /// @param ticket the call
    /// @param ringsUntil when it goes on to another clerk
    /// @param links links for this page; [Started] names them again
    /// @param invitation who asks to join or to take over, if it is a call that is on already
    record Offered(
            Ticket ticket,
            Instant ringsUntil,
            List<LinkSpec> links,
            @Nullable Invitation invitation) implements ConsoleMessage {
        /// Copies the list.
        public Offered {
            links = List.copyOf(links);
        }
    }

    /// A clerk asks another one into a call.
    ///
    /// @param name the public name of who asks
    /// @param regionName that clerk's region
    /// @param toLead whether to take the call over, and not only to join it
    record Invitation(String name, String regionName, boolean toLead) {}

    /// The offer is over: taken by another or given up.
    ///
    /// @param call the call
    record OfferWithdrawn(CallId call) implements ConsoleMessage {}

    /// The clerk is in this call: open these links, and send on those that were prepared. Sent again when the page
    /// comes
    /// back into its call.
    ///
    /// @param ticket the call
    /// @param links links for this page
    /// @param role what the clerk is in the call; the one who leads if nothing is said
    record Started(
            Ticket ticket, List<LinkSpec> links, @Nullable Role role) implements ConsoleMessage {
        /// Copies the list.
        public Started {
            links = List.copyOf(links);
        }
    }

    /// A signal from the far end of a link.
    ///
    /// @param call the call
    /// @param link the link
    /// @param signal the signal
    record DeliverSignal(CallId call, LinkId link, Signal signal) implements ConsoleMessage {}

    /// What the citizen sees, masked.
    ///
    /// @param call the call
    /// @param screen the screen
    record ScreenShared(CallId call, ScreenState screen) implements ConsoleMessage {}

    /// The decision is on record.
    ///
    /// @param call the call
    /// @param decision what
    record Decided(CallId call, Decision decision) implements ConsoleMessage {}

    /// The case of the call moved on.
    ///
    /// @param number the case
    /// @param state its state now
    record CaseMoved(CaseNumber number, CaseState state) implements ConsoleMessage {}

    /// The booth is gone for the moment, or back.
    ///
    /// @param call the call
    /// @param interrupted whether it is gone
    record Interrupted(CallId call, boolean interrupted) implements ConsoleMessage {}

    /// How the recording of the call stands.
    ///
    /// @param call the call
    /// @param status how
    /// @param reason why not, while there is a gap
    record Recording(
            CallId call, RecordingStatus status, @Nullable GapReason reason) implements ConsoleMessage {}

    /// Who is in the call, and on which links; after [Started], whenever it changes. Links that are named again stay
    /// open, others are closed.
    ///
    /// @param call the call
    /// @param role what this clerk is in it
    /// @param supervision how, if this clerk is a supervisor in it
    /// @param participants all clerks, this one among them
    /// @param held whether the citizen is on hold
    /// @param links all links of this page
    record Company(
            CallId call,
            Role role,
            @Nullable Supervision supervision,
            List<Participant> participants,
            boolean held,
            List<LinkSpec> links)
            implements ConsoleMessage {
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
    record Ended(CallId call, EndReason reason) implements ConsoleMessage {}

    /// What was asked can't be done.
    ///
    /// @param call the call, if it was about one
    /// @param message what to do, in Chinese
    /// @param messageEn the same in English
    record Refused(@Nullable CallId call, String message, String messageEn) implements ConsoleMessage {}

    /// Whether the disk of recordings is low; first, and whenever it changes. Items that must be recorded are then not
    /// called for.
    ///
    /// @param low whether it is
    record RecordingRoom(boolean low) implements ConsoleMessage {}

    /// What another participant sends, told when it changes.
    ///
    /// @param call the call
    /// @param from who
    /// @param sending what
    record Sends(CallId call, Role from, Sending sending) implements ConsoleMessage {}

    /// A still was taken: `GET /api/stills/{still}`, until the call is over.
    ///
    /// @param call the call
    /// @param still its name
    record StillTaken(CallId call, StillId still) implements ConsoleMessage {}

    /// Something of a later version; ignored.
    record Unknown() implements ConsoleMessage {}
}

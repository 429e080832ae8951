package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.screen.ScreenState;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Clerks at their desks: who sits in which call, and what a page has to know to be in it. For the loop's thread only.
final class Seating {
    private static final int CASES_REMEMBERED = 1_000;

    private final Board board;
    private final Outlets outlets;
    private final Announcements announcements;
    private final CallRecords records;
    private final InstantSource clock;
    private final Map<CaseNumber, String> lastClerks = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseNumber, String> eldest) {
            return size() > CASES_REMEMBERED;
        }
    };

    Seating(Board board, Outlets outlets, Announcements announcements, CallRecords records, InstantSource clock) {
        this.board = board;
        this.outlets = outlets;
        this.announcements = announcements;
        this.records = records;
        this.clock = clock;
    }

    /// The clerk is in the call, with a page that knows nothing of it yet.
    void seat(LiveCall call, Talk talk, Clerk clerk, Role role) {
        board.desk(clerk).sitDown(call.id());
        tell(
                clerk,
                new ConsoleMessage.Started(
                        announcements.view(call), talk.seat().links().of(Party.of(clerk)), role));
        ScreenState screen = call.screen();
        if (screen != null) {
            tell(clerk, new ConsoleMessage.ScreenShared(call.id(), screen));
        }
        Sending sends = call.sends();
        if (sends != null) {
            tell(clerk, new ConsoleMessage.Sends(call.id(), Role.CITIZEN, sends));
        }
        BoothMessage.Recording recording = call.recording();
        if (recording != null) {
            tell(clerk, new ConsoleMessage.Recording(call.id(), recording.status(), recording.reason()));
        }
    }

    /// The clerk answers for the case from now on.
    void leads(LiveCall call, Clerk clerk) {
        lastClerks.put(call.ticket().number(), clerk.name());
        records.answered(call.id(), clerk.name(), call.state().links());
    }

    /// The clerk who led the talk about a case last.
    Optional<String> lastClerkOf(CaseNumber number) {
        return Optional.ofNullable(lastClerks.get(number));
    }

    /// The clerk is no longer in the call, and learns why as soon as there is a page to hear it.
    void standUp(Clerk clerk, ConsoleMessage.Ended ended) {
        Desk desk = board.desk(clerk);
        desk.standUp(clock.instant());
        if (desk.isConnected()) {
            tell(clerk, ended);
        } else {
            desk.missed(ended);
        }
    }

    /// To each clerk who is in the call.
    void tellAll(LiveCall call, ConsoleMessage message) {
        Talk talk = call.state().talk();
        if (talk != null) {
            tell(talk.seat().clerk(), message);
            talk.company().guests().stream().filter(Guest::hasJoined).forEach(guest -> tell(guest.clerk(), message));
        }
    }

    void tell(Clerk clerk, ConsoleMessage message) {
        outlets.toClerk(clerk.name(), message);
    }
}

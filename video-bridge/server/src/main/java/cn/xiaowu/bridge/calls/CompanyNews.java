package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.Attendance;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Participant;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Supervision;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each page of a call is told of who is in it.
///
/// @param call the call
/// @param talk who is in it
record CompanyNews(CallId call, Talk talk) {
    BridgeMessage.Company forBooth() {
        return new BridgeMessage.Company(
                call,
                participants().stream().map(Participant::forBooth).toList(),
                talk.company().held(),
                links(Party.BOOTH));
    }

    ConsoleMessage.Company forLead() {
        return forClerk(talk.seat().clerk(), Role.LEAD, null);
    }

    ConsoleMessage.Company forGuest(Guest guest) {
        return forClerk(guest.clerk(), guest.part().role(), way(guest));
    }

    private ConsoleMessage.Company forClerk(Clerk clerk, Role role, @Nullable Supervision way) {
        return new ConsoleMessage.Company(
                call, role, way, participants(), talk.company().held(), links(Party.of(clerk)));
    }

    private List<LinkSpec> links(Party party) {
        return talk.seat().links().of(party);
    }

    private List<Participant> participants() {
        List<Participant> all = new ArrayList<>();
        all.add(participant(talk.seat().clerk(), Role.LEAD, null, Attendance.HERE));
        for (Guest guest : talk.company().guests()) {
            all.add(participant(guest.clerk(), guest.part().role(), way(guest), attendance(guest)));
        }
        return all;
    }

    private static Participant participant(Clerk clerk, Role role, @Nullable Supervision way, Attendance attendance) {
        return new Participant(clerk.name(), clerk.displayName(), clerk.region().name(), role, way, attendance);
    }

    private static @Nullable Supervision way(Guest guest) {
        return guest.part() instanceof Part.Supervising(var way) ? way : null;
    }

    private static Attendance attendance(Guest guest) {
        return switch (guest.presence()) {
            case Presence.Asked _ -> Attendance.ASKED;
            case Presence.Here() -> Attendance.HERE;
            case Presence.Away _ -> Attendance.AWAY;
        };
    }
}

package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Two who talk, and who else is in the call.
///
/// @param seat the part of the clerk who leads
/// @param company everybody else
/// @param boothSees whether the booth's page decodes that clerk's picture
/// @param clerkSees whether that clerk's page decodes the booth's picture
record Talk(Seat seat, Company company, boolean boothSees, boolean clerkSees) {
    static Talk begun(Seat seat) {
        return new Talk(seat, Company.NONE, false, false);
    }

    /// The same people, on other links.
    Talk relinked(CallLinks links) {
        return new Talk(seat.with(links), company, false, false);
    }

    Talk with(Company next) {
        return new Talk(seat, next, boothSees, clerkSees);
    }

    /// With links that were changed while those that stayed go on.
    Talk on(CallLinks links) {
        return new Talk(seat.with(links), company, boothSees, clerkSees);
    }

    Talk ledBy(Clerk clerk) {
        return new Talk(seat.with(clerk), company, boothSees, clerkSees);
    }

    Talk flowing(Side side, boolean flowing) {
        return side == Side.BOOTH
                ? new Talk(seat, company, flowing, clerkSees)
                : new Talk(seat, company, boothSees, flowing);
    }

    boolean isSeenByBoth() {
        return boothSees && clerkSees;
    }

    boolean isLedBy(Clerk clerk) {
        return seat.clerk().name().equals(clerk.name());
    }

    /// Whether this clerk leads, or has joined.
    boolean includes(Clerk clerk) {
        return isLedBy(clerk) || company.find(clerk).filter(Guest::hasJoined).isPresent();
    }

    /// Who leads, and everybody who has joined.
    List<Clerk> clerks() {
        Stream<Clerk> joined =
                company.guests().stream().filter(Guest::hasJoined).map(Guest::clerk);
        return Stream.concat(Stream.of(seat.clerk()), joined).toList();
    }

    /// Who is to hear whom: all who talk hear each other; a supervisor hears them, and is heard as the way says. A
    /// citizen on hold neither hears nor is heard.
    Set<Hearing> hearings() {
        var lead = new Member(Party.of(seat.clerk()), Role.LEAD);
        Set<Member> talking = new LinkedHashSet<>();
        Set<Hearing> hearings = new LinkedHashSet<>();
        if (!company.held()) {
            talking.add(Member.CITIZEN);
        }
        hearings.addAll(Hearing.mutual(talking, lead));
        talking.add(lead);
        for (Guest guest : company.guests()) {
            if (guest.isLinked() && guest.part() instanceof Part.Helping) {
                hearings.addAll(Hearing.mutual(talking, guest.member()));
                talking.add(guest.member());
            }
        }
        company.guests().stream().filter(Guest::isHere).forEach(guest -> hearings.addAll(ofSupervisor(guest, talking)));
        return hearings;
    }

    private static Set<Hearing> ofSupervisor(Guest guest, Set<Member> talking) {
        if (!(guest.part() instanceof Part.Supervising(var way))) {
            return Set.of();
        }
        Set<Hearing> hearings = new LinkedHashSet<>();
        for (Member member : talking) {
            hearings.add(new Hearing(member, guest.member()));
            boolean heard = switch (way) {
                case MONITOR -> false;
                case WHISPER -> member.role() == Role.LEAD;
                case BARGE -> true;
            };
            if (heard) {
                hearings.add(new Hearing(guest.member(), member));
            }
        }
        return hearings;
    }
}

package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.Supervision;
import java.time.Instant;

/// Who comes and goes while a citizen and a clerk talk. Pure: time is a parameter. Links and messages follow from what
/// is different afterwards.
///
/// ```
/// asked ──comes──▶ here ⇄ away      asked rings 15 s; away has 30 s to come back
///   │                │
///   └─ no, or late   └─ leaves, is sent away, or leads: who was asked to take over, or a supervisor
/// ```
final class Conference {
    private Conference() {}

    static Talk step(Talk talk, CompanyEvent event, Instant now) {
        return switch (event) {
            case CompanyEvent.Ask(var clerk, var toLead) -> asked(talk, clerk, toLead, now);
            case CompanyEvent.Come(var clerk) -> come(talk, clerk);
            case CompanyEvent.Leave(var clerk) -> talk.with(talk.company().without(clerk));
            case CompanyEvent.Lost(var clerk) -> lost(talk, clerk, now);
            case CompanyEvent.Reloaded(var clerk) -> reloaded(talk, clerk);
            case CompanyEvent.Back(var clerk) -> back(talk, clerk);
            case CompanyEvent.Supervise(var clerk, var way) -> supervised(talk, clerk, way);
            case CompanyEvent.TakeOver(var clerk) -> takenOver(talk, clerk);
            case CompanyEvent.Hold(var on) -> talk.with(talk.company().held(on));
        };
    }

    /// Time has passed: whoever did not come, or not come back, is not there.
    static Talk tick(Talk talk, Instant now) {
        Company company = talk.company();
        for (Guest guest : company.guests()) {
            boolean late = switch (guest.presence()) {
                case Presence.Asked(var until, var _) -> !now.isBefore(until);
                case Presence.Away(var until, var _) -> !now.isBefore(until);
                case Presence.Here() -> false;
            };
            company = late ? company.without(guest.clerk()) : company;
        }
        return talk.with(company);
    }

    /// A clerk who helps already and is asked to take over does so at once.
    private static Talk asked(Talk talk, Clerk clerk, boolean toLead, Instant now) {
        Guest known = talk.company().find(clerk).orElse(null);
        if (talk.isLedBy(clerk) || (known != null && !(known.isHere() && toLead))) {
            return talk;
        }
        var ringing = new Presence.Asked(now.plus(CallMachine.RING), toLead);
        return known != null
                ? led(talk, clerk)
                : talk.with(talk.company().with(new Guest(clerk, new Part.Helping(), ringing)));
    }

    private static Talk come(Talk talk, Clerk clerk) {
        Guest guest = talk.company().find(clerk).orElse(null);
        if (guest == null || !(guest.presence() instanceof Presence.Asked(var _, var toLead))) {
            return talk;
        }
        return toLead ? led(talk, clerk) : talk.with(talk.company().with(guest.now(new Presence.Here())));
    }

    private static Talk lost(Talk talk, Clerk clerk, Instant now) {
        Company company = talk.company();
        Guest guest = company.find(clerk).orElse(null);
        if (guest == null) {
            return talk;
        }
        // It can't ring where nobody is.
        return talk.with(
                guest.hasJoined()
                        ? company.changed(clerk, one -> one.now(new Presence.Away(now.plus(CallMachine.RETURN), true)))
                        : company.without(clerk));
    }

    private static Talk reloaded(Talk talk, Clerk clerk) {
        return talk.with(talk.company()
                .changed(
                        clerk,
                        guest -> guest.presence() instanceof Presence.Away(var until, var _)
                                ? guest.now(new Presence.Away(until, false))
                                : guest));
    }

    private static Talk back(Talk talk, Clerk clerk) {
        return talk.with(
                talk.company().changed(clerk, guest -> guest.hasJoined() ? guest.now(new Presence.Here()) : guest));
    }

    private static Talk supervised(Talk talk, Clerk clerk, Supervision way) {
        if (talk.isLedBy(clerk)) {
            return talk;
        }
        var guest = new Guest(clerk, new Part.Supervising(way), new Presence.Here());
        return talk.with(talk.company().with(guest));
    }

    private static Talk takenOver(Talk talk, Clerk clerk) {
        boolean supervises = talk.company()
                .find(clerk)
                .filter(guest -> guest.part() instanceof Part.Supervising)
                .isPresent();
        if (!supervises) {
            return talk;
        }
        var before = new Guest(talk.seat().clerk(), new Part.Helping(), new Presence.Here());
        Talk led = led(talk, clerk);
        return led.with(led.company().with(before));
    }

    /// Another clerk leads; who led is no longer in the call.
    private static Talk led(Talk talk, Clerk clerk) {
        return talk.ledBy(clerk).with(talk.company().without(clerk).held(false));
    }
}

package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.clerks.ClerkFile;
import cn.xiaowu.bridge.queue.Attendances;
import cn.xiaowu.bridge.queue.OpenTicket;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Supervision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What calls were when the bridge stopped, by what is on record: everybody in them has to come back, as after any
/// interruption. For the thread that starts the loop.
final class ReopenedCalls {
    private final Attendances attendances;
    private final ClerkFile clerks;
    private final MediaPlane media;

    ReopenedCalls(Attendances attendances, ClerkFile clerks, MediaPlane media) {
        this.attendances = attendances;
        this.clerks = clerks;
        this.media = media;
    }

    /// Where the call of an open ticket stands.
    ///
    /// @param now the bridge is there again
    CallState of(OpenTicket open, Instant now) {
        Instant deadline = now.plus(CallMachine.RETURN);
        Optional<Clerk> lead = Optional.ofNullable(open.clerk()).flatMap(clerks::find);
        if (lead.isEmpty()) {
            return new CallState.Queued(false, deadline);
        }
        CallId call = open.ticket().call();
        Talk talk =
                Talk.begun(new Seat(lead.get(), CallLinks.NONE, now, false)).with(company(call, lead.get(), deadline));
        Talk linked = talk.on(media.reopen(call, KeptLinks.links(open.links()), talk.hearings()));
        return new CallState.Interrupted(linked, deadline, deadline);
    }

    private Company company(CallId call, Clerk lead, Instant deadline) {
        List<Guest> guests = attendances.present(call).stream()
                .filter(entry -> !entry.clerk().equals(lead.name()))
                .flatMap(entry -> guest(entry, deadline).stream())
                .toList();
        return new Company(guests, attendances.isOnHold(call));
    }

    /// None of an account that was taken away meanwhile.
    private Optional<Guest> guest(Attendances.Entry entry, Instant deadline) {
        return clerks.find(entry.clerk())
                .map(clerk -> new Guest(clerk, part(entry), new Presence.Away(deadline, true)));
    }

    private static Part part(Attendances.Entry entry) {
        String way = entry.way();
        return way == null ? new Part.Helping() : new Part.Supervising(Supervision.valueOf(way));
    }
}

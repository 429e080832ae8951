package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Who is in a call beside the citizen and the clerk who leads, and whether the citizen is on hold.
///
/// @param guests further clerks, at most one entry a clerk, in the order they were asked
/// @param held whether the citizen waits while the clerks confer: nobody of theirs is seen or heard in the booth, nor
///     the booth there
record Company(List<Guest> guests, boolean held) {
    static final Company NONE = new Company(List.of(), false);

    Company {
        guests = List.copyOf(guests);
    }

    Optional<Guest> find(Clerk clerk) {
        return guests.stream().filter(guest -> guest.is(clerk)).findFirst();
    }

    /// With this guest, in place of an entry of the same clerk.
    Company with(Guest guest) {
        List<Guest> next = new ArrayList<>(guests);
        next.removeIf(one -> one.is(guest.clerk()));
        next.add(guest);
        return new Company(next, held);
    }

    Company without(Clerk clerk) {
        return new Company(guests.stream().filter(guest -> !guest.is(clerk)).toList(), held);
    }

    /// With one guest changed, if there is such a one.
    Company changed(Clerk clerk, UnaryOperator<Guest> change) {
        return new Company(
                guests.stream()
                        .map(guest -> guest.is(clerk) ? change.apply(guest) : guest)
                        .toList(),
                held);
    }

    Company held(boolean now) {
        return new Company(guests, now);
    }
}

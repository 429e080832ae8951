package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;

/// A clerk who is in a call beside the one who leads it, or is asked to be.
///
/// @param clerk who
/// @param part what for
/// @param presence whether there
record Guest(Clerk clerk, Part part, Presence presence) {
    boolean is(Clerk one) {
        return clerk.name().equals(one.name());
    }

    /// Whether connected to the others.
    boolean isHere() {
        return presence instanceof Presence.Here;
    }

    /// Whether the others have links with its page, which may be away for a moment. Nobody who is away looks after a
    /// call: whoever is looked after has to know it.
    boolean isLinked() {
        return isHere()
                || (part instanceof Part.Helping && presence instanceof Presence.Away(var _, var linked) && linked);
    }

    /// Whether in the call; a page may be away for a moment.
    boolean hasJoined() {
        return !(presence instanceof Presence.Asked);
    }

    Guest now(Presence next) {
        return new Guest(clerk, part, next);
    }

    Member member() {
        return new Member(Party.of(clerk), part.role());
    }
}

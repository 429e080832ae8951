package cn.xiaowu.contract.call;

import java.util.List;

/// A link that a page is to open.
///
/// @param id the same on both ends
/// @param remote who is at the far end, or whose media comes from there; on a [LinkDirection#SEND] link, which nobody
///     in particular receives, the page's own role
/// @param direction which way media goes; `SEND_RECEIVE` where it is left out
/// @param polite whether this end yields when offers collide (perfect negotiation)
/// @param iceServers servers to use, may be empty
/// @param relayOnly whether media may go through a TURN server only, so that the far end never learns an
///     address of this end's network (RFC 8828, mode 4)
public record LinkSpec(
        LinkId id,
        Role remote,
        LinkDirection direction,
        boolean polite,
        List<IceServer> iceServers,
        boolean relayOnly) {

    /// Copies the list, and says which direction is meant if none was said.
    public LinkSpec {
        iceServers = List.copyOf(iceServers);
        direction = direction == null ? LinkDirection.SEND_RECEIVE : direction;
    }

    /// The same link, its far end being something else in the call now.
    public LinkSpec with(Role now) {
        return new LinkSpec(id, now, direction, polite, iceServers, relayOnly);
    }
}

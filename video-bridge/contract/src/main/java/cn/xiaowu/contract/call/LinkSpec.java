package cn.xiaowu.contract.call;

import java.util.List;

/// A link that a page is to open.
///
/// @param id the same on both ends
/// @param remote who is at the far end
/// @param polite whether this end yields when offers collide (perfect negotiation)
/// @param iceServers servers to use, may be empty
public record LinkSpec(LinkId id, Role remote, boolean polite, List<IceServer> iceServers) {

    /// Copies the list.
    public LinkSpec {
        iceServers = List.copyOf(iceServers);
    }
}

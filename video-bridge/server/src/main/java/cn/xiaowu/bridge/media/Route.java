package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import org.jspecify.annotations.Nullable;

/// One link between a page and a media server.
///
/// @param page whose page
/// @param spec what the page is told of it
/// @param source the link on which the media comes in that this one passes on; none if the page sends on it
record Route(Party page, LinkSpec spec, @Nullable LinkId source) {
    LinkId link() {
        return spec.id();
    }

    /// Whether what comes in on this link is passed on to another.
    boolean feeds(Route other) {
        return link().equals(other.source());
    }

    boolean isUpOf(Party party) {
        return source == null && page.equals(party);
    }

    boolean isDown(LinkId from, Party to) {
        return from.equals(source) && page.equals(to);
    }
}

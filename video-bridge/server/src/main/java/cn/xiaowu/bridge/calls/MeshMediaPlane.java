package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Signal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// From browser to browser: the two ends of one link are the two pages, and what they tell each other is
/// passed on unread. The clerk's page makes the offer; the booth's yields if both do.
public final class MeshMediaPlane implements MediaPlane {
    private final IceServers ice;

    /// @param ice for pages that can't reach each other straight
    public MeshMediaPlane(IceServers ice) {
        this.ice = ice;
    }

    @Override
    public void listen(MediaListener listener) {
        // A mesh says nothing by itself.
    }

    @Override
    public CallLinks open(CallId call) {
        var link = new LinkId(UUID.randomUUID().toString());
        return new CallLinks(List.of(end(call, link, Role.LEAD, true)), List.of(end(call, link, Role.CITIZEN, false)));
    }

    private LinkSpec end(CallId call, LinkId link, Role remote, boolean polite) {
        return new LinkSpec(
                link, remote, LinkDirection.SEND_RECEIVE, polite, ice.forPage(call.toString()), ice.relayOnly());
    }

    @Override
    public Optional<Delivery> carry(CallLinks links, Side from, LinkId link, Signal signal) {
        Side to = from == Side.BOOTH ? Side.CLERK : Side.BOOTH;
        return links.has(from, link) ? Optional.of(new Delivery(to, link, signal)) : Optional.empty();
    }

    @Override
    public void close(CallLinks links) {
        // The pages close them; the bridge holds nothing of a mesh.
    }
}

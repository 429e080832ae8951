package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.IceServer;
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
    private final List<IceServer> iceServers;

    /// @param iceServers for pages that can't reach each other straight; may be empty
    public MeshMediaPlane(List<IceServer> iceServers) {
        this.iceServers = List.copyOf(iceServers);
    }

    @Override
    public CallLinks open(CallId call) {
        var link = new LinkId(UUID.randomUUID().toString());
        return new CallLinks(
                List.of(new LinkSpec(link, Role.LEAD, true, iceServers)),
                List.of(new LinkSpec(link, Role.CITIZEN, false, iceServers)));
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

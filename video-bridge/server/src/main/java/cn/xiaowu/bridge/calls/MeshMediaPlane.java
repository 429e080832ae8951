package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.IceServer;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// From browser to browser: the two ends of one link are two pages, and what they tell each other is
/// passed on unread. Each two that hear each other have a link of their own.
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
    public CallLinks open(CallId call, Set<Hearing> wanted) {
        return change(call, CallLinks.NONE, wanted);
    }

    /// From page to page a link goes on without the bridge. Its servers are named anew, since a page that comes later
    /// has to reach them, too.
    @Override
    public CallLinks reopen(CallId call, CallLinks before, Set<Hearing> wanted) {
        return link(before, wanted, _ -> ice.forPage(call.toString()));
    }

    /// A link that stays keeps its servers, so that nobody takes it for another.
    @Override
    public CallLinks change(CallId call, CallLinks links, Set<Hearing> wanted) {
        return link(
                links, wanted, known -> known.map(LinkSpec::iceServers).orElseGet(() -> ice.forPage(call.toString())));
    }

    private CallLinks link(
            CallLinks links, Set<Hearing> wanted, Function<Optional<LinkSpec>, List<IceServer>> serversOf) {
        Map<Party, List<LinkSpec>> pages = new LinkedHashMap<>();
        for (MeshPair pair : MeshPair.of(wanted)) {
            Optional<LinkSpec> known = pair.endIn(links);
            LinkId id = known.map(LinkSpec::id)
                    .orElseGet(() -> new LinkId(UUID.randomUUID().toString()));
            List<IceServer> servers = serversOf.apply(known);
            var one = new LinkSpec(id, pair.other().role(), pair.ofOne(), false, servers, ice.relayOnly());
            var other = new LinkSpec(id, pair.one().role(), pair.ofOther(), true, servers, ice.relayOnly());
            pages.computeIfAbsent(pair.one().party(), _ -> new ArrayList<>()).add(one);
            pages.computeIfAbsent(pair.other().party(), _ -> new ArrayList<>()).add(other);
        }
        return new CallLinks(pages);
    }

    @Override
    public Optional<Delivery> carry(CallLinks links, Party from, LinkId link, Signal signal) {
        if (!links.has(from, link)) {
            return Optional.empty();
        }
        return links.pages().keySet().stream()
                .filter(party -> !party.equals(from) && links.has(party, link))
                .findFirst()
                .map(to -> new Delivery(to, link, signal));
    }

    @Override
    public void close(CallLinks links) {
        // The pages close them; the bridge holds nothing of a mesh.
    }
}

package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.Hearing;
import cn.xiaowu.bridge.calls.Member;
import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// All links of a call to a media server: each page that is heard sends on one, and each page that hears receives
/// another's on one. Pages always offer, since the server never does.
///
/// @param routes the links, those that send first
record RoutePlan(List<Route> routes) {
    static final RoutePlan NONE = new RoutePlan(List.of());

    RoutePlan {
        routes = List.copyOf(routes);
    }

    /// Who hears whom from now on. Links that serve already stay.
    RoutePlan changed(CallId call, IceServers ice, Set<Hearing> wanted) {
        Map<Party, Route> ups = new LinkedHashMap<>();
        for (Hearing hearing : wanted) {
            Member who = hearing.who();
            ups.computeIfAbsent(
                    who.party(),
                    party -> kept(
                            route -> route.isUpOf(party),
                            new Route(party, spec(who, LinkDirection.SEND, call, ice), null)));
        }
        List<Route> next = new ArrayList<>(ups.values());
        for (Hearing hearing : wanted) {
            Party to = hearing.by().party();
            LinkId from = Objects.requireNonNull(ups.get(hearing.who().party())).link();
            var fresh = new Route(to, spec(hearing.who(), LinkDirection.RECEIVE, call, ice), from);
            next.add(kept(route -> route.isDown(from, to), fresh));
        }
        return new RoutePlan(next);
    }

    /// The link that does it already, with what its far end is now.
    private Route kept(Predicate<Route> same, Route fresh) {
        return routes.stream()
                .filter(same)
                .findFirst()
                .map(route ->
                        new Route(route.page(), route.spec().with(fresh.spec().remote()), route.source()))
                .orElse(fresh);
    }

    private static LinkSpec spec(Member remote, LinkDirection direction, CallId call, IceServers ice) {
        var id = new LinkId(UUID.randomUUID().toString());
        return new LinkSpec(id, remote.role(), direction, false, ice.forPage(call.toString()), ice.relayOnly());
    }

    /// What each page has to open.
    CallLinks links() {
        Map<Party, List<LinkSpec>> pages = new LinkedHashMap<>();
        routes.forEach(route ->
                pages.computeIfAbsent(route.page(), _ -> new ArrayList<>()).add(route.spec()));
        return new CallLinks(pages);
    }
}

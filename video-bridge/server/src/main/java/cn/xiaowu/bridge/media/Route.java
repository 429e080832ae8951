package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.Side;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One link between a page and a media server.
///
/// @param side whose page
/// @param spec what the page is told of it
/// @param source the link on which the media comes in that this one passes on; none if the page sends on it
record Route(Side side, LinkSpec spec, @Nullable LinkId source) {
    LinkId link() {
        return spec.id();
    }

    /// Both pages of a call send on one link and receive on another. They always offer, since the server never does.
    static List<Route> between(CallId call, IceServers ice) {
        Route booth = up(Side.BOOTH, Role.CITIZEN, call, ice);
        Route clerk = up(Side.CLERK, Role.LEAD, call, ice);
        return List.of(booth, clerk, down(Side.BOOTH, clerk, call, ice), down(Side.CLERK, booth, call, ice));
    }

    private static Route up(Side side, Role who, CallId call, IceServers ice) {
        return new Route(side, spec(who, LinkDirection.SEND, call, ice), null);
    }

    private static Route down(Side side, Route from, CallId call, IceServers ice) {
        return new Route(side, spec(from.spec().remote(), LinkDirection.RECEIVE, call, ice), from.link());
    }

    private static LinkSpec spec(Role remote, LinkDirection direction, CallId call, IceServers ice) {
        var id = new LinkId(UUID.randomUUID().toString());
        return new LinkSpec(id, remote, direction, false, ice.forPage(call.toString()), ice.relayOnly());
    }

    /// What each page has to open.
    static CallLinks links(List<Route> routes) {
        return new CallLinks(specs(routes, Side.BOOTH), specs(routes, Side.CLERK));
    }

    private static List<LinkSpec> specs(List<Route> routes, Side side) {
        return routes.stream()
                .filter(route -> route.side() == side)
                .map(Route::spec)
                .toList();
    }
}

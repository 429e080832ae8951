package cn.xiaowu.bridge.link;

import cn.xiaowu.bridge.booths.BoothRoutes;
import cn.xiaowu.bridge.sockets.Admission;
import cn.xiaowu.bridge.sockets.Heartbeat;
import cn.xiaowu.bridge.sockets.SocketPath;
import jakarta.servlet.http.HttpServletRequest;

/// Lets booths in at the WebSocket `/v1/link`; 403 goes to a certificate that names no booth.
public final class LinkDoor {
    /// A screen with its form, or a session description, with room to spare.
    private static final long LARGEST_MESSAGE = 512 * 1024;

    private final BoothLinks links;
    private final LinkListener listener;

    /// @param links of all booths
    /// @param listener hears what booths say
    public LinkDoor(BoothLinks links, LinkListener listener) {
        this.links = links;
        this.listener = listener;
    }

    /// The path for a server.
    public SocketPath path(Heartbeat heartbeat) {
        return new SocketPath("/v1/link", LARGEST_MESSAGE, this::admit, heartbeat);
    }

    private Admission admit(HttpServletRequest request) {
        return BoothRoutes.boothOf(request)
                .<Admission>map(booth -> new Admission.Welcome(links.converse(booth, listener)))
                .orElseGet(() -> new Admission.Refused(403));
    }
}

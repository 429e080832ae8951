package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.MediaListener;
import cn.xiaowu.bridge.calls.MediaPlane;
import cn.xiaowu.bridge.calls.Side;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Through a media server: each page sends to it once and receives each other participant from it. While no server
/// takes calls, from browser to browser.
public final class KurentoMediaPlane implements MediaPlane {
    private final MediaServers servers;
    private final MediaPlane mesh;
    private final IceServers ice;
    private final Map<LinkId, MediaSession> sessions = new HashMap<>();
    private @Nullable MediaListener listener;

    /// @param mesh for calls that no server takes
    /// @param ice for pages that can't reach the server straight
    public KurentoMediaPlane(MediaServers servers, MediaPlane mesh, IceServers ice) {
        this.servers = servers;
        this.mesh = mesh;
        this.ice = ice;
    }

    @Override
    public void listen(MediaListener told) {
        listener = told;
        mesh.listen(told);
    }

    @Override
    public CallLinks open(CallId call) {
        return servers.leastLoaded()
                .flatMap(server -> openOn(server, call))
                .map(this::keep)
                .orElseGet(() -> mesh.open(call));
    }

    private Optional<MediaSession> openOn(MediaServer server, CallId call) {
        if (listener == null) {
            throw new IllegalStateException("nobody listens to the media servers yet");
        }
        return server.open(call, Route.between(call, ice), listener);
    }

    private CallLinks keep(MediaSession session) {
        all(session.links()).forEach(link -> sessions.put(link, session));
        return session.links();
    }

    private static List<LinkId> all(CallLinks links) {
        return Stream.concat(links.booth().stream(), links.clerk().stream())
                .map(LinkSpec::id)
                .toList();
    }

    @Override
    public Optional<Delivery> carry(CallLinks links, Side from, LinkId link, Signal signal) {
        MediaSession session = sessions.get(link);
        if (session == null) {
            return mesh.carry(links, from, link, signal);
        }
        if (links.has(from, link)) {
            session.take(link, signal);
        }
        return Optional.empty();
    }

    @Override
    public void close(CallLinks links) {
        List<MediaSession> closed = all(links).stream()
                .map(sessions::remove)
                .filter(found -> found != null)
                .distinct()
                .toList();
        closed.forEach(MediaSession::close);
        if (closed.isEmpty()) {
            mesh.close(links);
        }
    }
}

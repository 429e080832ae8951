package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.Hearing;
import cn.xiaowu.bridge.calls.MediaListener;
import cn.xiaowu.bridge.calls.MediaPlane;
import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    public CallLinks open(CallId call, Set<Hearing> wanted) {
        return openOnServer(call, wanted).orElseGet(() -> mesh.open(call, wanted));
    }

    /// What a media server carried for the bridge of before is released there: only between pages anything goes on.
    @Override
    public CallLinks reopen(CallId call, CallLinks before, Set<Hearing> wanted) {
        return openOnServer(call, wanted).orElseGet(() -> mesh.reopen(call, before, wanted));
    }

    @Override
    public CallLinks change(CallId call, CallLinks links, Set<Hearing> wanted) {
        Optional<MediaSession> session =
                links.ids().stream().map(sessions::get).filter(Objects::nonNull).findFirst();
        if (session.isEmpty()) {
            return mesh.change(call, links, wanted);
        }
        links.ids().forEach(sessions::remove);
        session.get().change(wanted);
        return keep(session.get());
    }

    private Optional<CallLinks> openOnServer(CallId call, Set<Hearing> wanted) {
        return servers.leastLoaded()
                .flatMap(server -> openOn(server, call, wanted))
                .map(this::keep);
    }

    private Optional<MediaSession> openOn(MediaServer server, CallId call, Set<Hearing> wanted) {
        if (listener == null) {
            throw new IllegalStateException("nobody listens to the media servers yet");
        }
        return server.open(call, ice, wanted, listener);
    }

    private CallLinks keep(MediaSession session) {
        session.links().ids().forEach(link -> sessions.put(link, session));
        return session.links();
    }

    @Override
    public Optional<Delivery> carry(CallLinks links, Party from, LinkId link, Signal signal) {
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
        List<MediaSession> closed = links.ids().stream()
                .map(sessions::remove)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        closed.forEach(MediaSession::close);
        if (closed.isEmpty()) {
            mesh.close(links);
        }
    }
}

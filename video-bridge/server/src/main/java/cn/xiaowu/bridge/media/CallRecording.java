package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.calls.Hearing;
import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.bridge.recordings.ServerDelivery;
import cn.xiaowu.bridge.recordings.ServerRecordings;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Role;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurento.client.MediaType;

/// Of whom a media server is to record in one call: the citizen, and everybody whom the citizen hears; nobody
/// while the citizen is on hold, before the booth records, or if there is nowhere to deliver. For any thread.
final class CallRecording {
    /// Where a bridge's media servers deliver.
    ///
    /// @param base the bridge's address as they reach it
    record Desk(ServerRecordings recordings, URI base) {}

    private final CallId call;
    private final @Nullable Desk desk;
    private volatile Set<Party> heard = Set.of();
    private volatile RoutePlan plan = RoutePlan.NONE;
    private volatile boolean agreed;

    CallRecording(CallId call, @Nullable Desk desk) {
        this.call = call;
        this.desk = desk;
    }

    /// Who hears whom from now on.
    void hears(Set<Hearing> wanted, RoutePlan next) {
        plan = next;
        heard = recorded(wanted);
    }

    /// Who is to be recorded, of those who hear each other so.
    static Set<Party> recorded(Set<Hearing> wanted) {
        return wanted.stream()
                .filter(hearing -> hearing.who().party().equals(Party.BOOTH)
                        || hearing.by().party().equals(Party.BOOTH))
                .map(hearing -> hearing.who().party())
                .collect(Collectors.toSet());
    }

    /// Looks up how the recording stands; waits for the database.
    void ask() {
        agreed = desk != null && desk.recordings().isWanted(call);
    }

    /// Whether nobody hears the citizen, nor the citizen anybody.
    boolean isOnHold() {
        return heard.isEmpty();
    }

    boolean isPossible() {
        return desk != null;
    }

    /// Whether what comes in on this link is to be recorded now.
    boolean wants(Route route) {
        return agreed && heard.contains(route.page());
    }

    /// Another file of what comes in on a link; nothing if there is no room for it. Waits for the database.
    Optional<ServerDelivery> open(Route route, Set<MediaType> media) {
        if (desk == null) {
            return Optional.empty();
        }
        String type = media.contains(MediaType.VIDEO) ? "video/webm" : "audio/webm";
        return desk.recordings()
                .open(call, role(route.link()).orElse(route.spec().remote()), clerk(route), type);
    }

    /// The one who leads may be another by now.
    private Optional<Role> role(LinkId link) {
        return plan.routes().stream()
                .filter(route -> route.link().equals(link))
                .map(route -> route.spec().remote())
                .findFirst();
    }

    private static @Nullable String clerk(Route route) {
        return route.page() instanceof Party.ClerkPage(var clerk) ? clerk : null;
    }

    /// The bridge's address as media servers reach it.
    URI base() {
        if (desk == null) {
            throw new IllegalStateException("media servers have nowhere to deliver");
        }
        return desk.base();
    }
}

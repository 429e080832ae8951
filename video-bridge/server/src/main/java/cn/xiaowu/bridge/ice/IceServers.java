package cn.xiaowu.bridge.ice;

import cn.xiaowu.contract.call.IceServer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hands out the servers that the pages of a call use. For any thread.
public final class IceServers {
    private final IcePolicy policy;
    private final @Nullable TurnSecret secret;
    private final InstantSource clock;

    /// @param policy which servers
    /// @param secret shared with the TURN servers; null where there are none
    /// @param clock tells when a right ends
    /// @throws IllegalArgumentException if there are TURN servers and no secret
    public IceServers(IcePolicy policy, @Nullable TurnSecret secret, InstantSource clock) {
        if (secret == null && !policy.turn().isEmpty()) {
            throw new IllegalArgumentException("TURN servers need the secret that they share with the bridge");
        }
        this.policy = policy;
        this.secret = secret;
        this.clock = clock;
    }

    /// The servers for one page of a call.
    ///
    /// @param whose what the TURN server's log will name, such as the call's id; nothing personal
    public List<IceServer> forPage(String whose) {
        var servers = new ArrayList<IceServer>();
        if (!policy.stun().isEmpty()) {
            servers.add(new IceServer(policy.stun(), null, null));
        }
        if (secret != null && !policy.turn().isEmpty()) {
            servers.add(secret.grant(policy.turn(), whose, clock.instant().plus(policy.lifetime())));
        }
        return List.copyOf(servers);
    }

    /// Whether media may go through the TURN servers only.
    public boolean relayOnly() {
        return policy.relayOnly();
    }
}

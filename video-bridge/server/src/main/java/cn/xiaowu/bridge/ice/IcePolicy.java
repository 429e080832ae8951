package cn.xiaowu.bridge.ice;

import java.time.Duration;
import java.util.List;

/// Which servers pages are told to use to reach each other.
///
/// @param stun URLs of STUN servers, such as `stun:turn.example:3478` (RFC 7064)
/// @param turn URLs of TURN servers, such as `turns:turn.example:443?transport=tcp` (RFC 7065)
/// @param lifetime how long the right to use the TURN servers lasts: longer than any call, since a call that moves to
/// another network asks the server once more
/// @param relayOnly whether media may go through the TURN servers only
public record IcePolicy(List<String> stun, List<String> turn, Duration lifetime, boolean relayOnly) {
    /// Pages reach each other straight, as on one machine or in one network.
    public static final IcePolicy STRAIGHT = new IcePolicy(List.of(), List.of(), Duration.ofHours(4), false);

    /// @throws IllegalArgumentException naming what does not fit
    public IcePolicy {
        stun = List.copyOf(stun);
        turn = List.copyOf(turn);
        stun.forEach(IceUrl::checkStun);
        turn.forEach(IceUrl::checkTurn);
        if (!lifetime.isPositive()) {
            throw new IllegalArgumentException("the lifetime of a TURN credential is longer than " + lifetime);
        }
        if (relayOnly && turn.isEmpty()) {
            throw new IllegalArgumentException("media can't go through TURN servers only if none is named");
        }
    }
}

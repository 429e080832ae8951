package cn.xiaowu.contract.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A STUN or TURN server, as a page hands it to RTCPeerConnection.
///
/// @param urls for example `turn:turn.example:3478`
/// @param username time-limited name, for TURN
/// @param credential its password, for TURN
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {

    /// Copies the list.
    public IceServer {
        urls = List.copyOf(urls);
    }

    /// Without the credential.
    @Override
    public String toString() {
        return "IceServer" + urls;
    }
}

package cn.xiaowu.bridge.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Whether a request comes from a page of the bridge's own: other sites must not act in a clerk's name.
///
/// @param publicUrl the address as browsers reach it behind a proxy, if there is one
record OwnOrigin(@Nullable String publicUrl) {
    boolean sent(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && (origin.equals(publicUrl) || isSameHost(origin, request.getHeader("Host")));
    }

    private static boolean isSameHost(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equals(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

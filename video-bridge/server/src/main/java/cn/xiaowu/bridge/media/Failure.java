package cn.xiaowu.bridge.media;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.kurento.client.internal.server.KurentoServerException;

/// What went wrong at a media server, in words for the log. The client's own words may hold a whole session
/// description, with the addresses of somebody's network.
final class Failure {
    private Failure() {}

    static String of(Throwable why) {
        return find(KurentoServerException.class, why)
                .map(said -> "it answers " + said.getCode())
                .or(() -> find(TimeoutException.class, why).map(_ -> "it does not answer"))
                .or(() -> find(SSLException.class, why).map(_ -> "its TLS can't be trusted (see --media-ca)"))
                .orElseGet(() ->
                        "it can't be reached (" + innermost(why).getClass().getSimpleName() + ")");
    }

    private static <T extends Throwable> Optional<T> find(Class<T> kind, Throwable why) {
        Throwable cause = why.getCause();
        return kind.isInstance(why)
                ? Optional.of(kind.cast(why))
                : Optional.ofNullable(cause).flatMap(next -> find(kind, next));
    }

    private static Throwable innermost(Throwable why) {
        Throwable cause = why.getCause();
        return cause == null ? why : innermost(cause);
    }
}

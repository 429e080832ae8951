package cn.xiaowu.bridge.media;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.kurento.client.internal.server.KurentoServerException;

/// What went wrong at a media server, in words for the log. The client's own words may hold a whole session
/// description, with the addresses of somebody's network.
final class Failure {
    private Failure() {}

    static String of(Throwable why) {
        if (why instanceof KurentoServerException said) {
            return "it answers " + said.getCode();
        }
        if (why instanceof TimeoutException || why.getCause() instanceof TimeoutException) {
            return "it does not answer";
        }
        if (isOfTls(why)) {
            return "its TLS can't be trusted (see --media-ca)";
        }
        return why instanceof CompletionException && why.getCause() != null
                ? of(why.getCause())
                : "it can't be reached (" + why.getClass().getSimpleName() + ")";
    }

    private static boolean isOfTls(@Nullable Throwable why) {
        return why != null && (why instanceof SSLException || isOfTls(why.getCause()));
    }
}

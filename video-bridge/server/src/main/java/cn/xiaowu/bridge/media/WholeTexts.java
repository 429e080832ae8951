package cn.xiaowu.bridge.media;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Hears one connection, and puts the parts of each text together. Called by one thread at a time.
final class WholeTexts implements WebSocket.Listener {
    /// The code of a connection that broke off (RFC 6455, section 7.4.1).
    static final int BROKEN = 1006;

    private static final int TOO_LONG = 1009;
    /// Characters; all that a media server can do takes some ten thousand.
    private static final int LONGEST = 1_000_000;

    private final Hearer hearer;
    private final StringBuilder partial = new StringBuilder();

    /// Who wants to know.
    interface Hearer {
        /// Something came, be it a part.
        void stirred();

        /// A whole text came.
        void heard(WebSocket from, String text);

        /// The connection is over, or has to be.
        void lost(WebSocket which, int code, String why);
    }

    WholeTexts(Hearer hearer) {
        this.hearer = hearer;
    }

    @Override
    public @Nullable CompletableFuture<?> onText(WebSocket from, CharSequence data, boolean last) {
        hearer.stirred();
        if (partial.length() + data.length() > LONGEST) {
            hearer.lost(from, TOO_LONG, "a message is too long");
            return null;
        }
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            hearer.heard(from, text);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletableFuture<?> onClose(WebSocket from, int code, String reason) {
        hearer.lost(from, code, "the server closed it");
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        hearer.lost(from, BROKEN, error.toString());
    }
}

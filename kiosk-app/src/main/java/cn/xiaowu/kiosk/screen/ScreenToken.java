package cn.xiaowu.kiosk.screen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What the page must present to be listened to: random, made at each start, handed out inside the page itself.
final class ScreenToken {
    private static final String PREFIX = "xiaowu.";

    private final String value;

    private ScreenToken(String value) {
        this.value = value;
    }

    static ScreenToken random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return new ScreenToken(HexFormat.of().formatHex(bytes));
    }

    String putInto(String page) {
        return page.replace("__TOKEN__", value);
    }

    /// Whether this is the WebSocket subprotocol that carries the token. Takes equally long for each wrong one.
    boolean isCarriedBy(@Nullable String subprotocol) {
        return subprotocol != null
                && MessageDigest.isEqual(
                        (PREFIX + value).getBytes(StandardCharsets.UTF_8),
                        subprotocol.getBytes(StandardCharsets.UTF_8));
    }

    /// Hidden: whoever has it may act as the citizen.
    @Override
    public String toString() {
        return "ScreenToken";
    }
}

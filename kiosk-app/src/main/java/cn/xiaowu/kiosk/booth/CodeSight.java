package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.codes.CodeKeys;
import cn.xiaowu.contract.codes.OneCodeReader;
import cn.xiaowu.kiosk.session.SessionEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/// Checks the texts that scanner and camera read. A code that stays before the camera is told once, else it would look
/// like somebody who keeps doing something. For use by any thread.
final class CodeSight {
    private final InstantSource clock;
    private final Consumer<SessionEvent> events;
    private OneCodeReader reader = new OneCodeReader(new CodeKeys(Map.of()));
    private byte[] last = {};
    private boolean listening;

    CodeSight(InstantSource clock, Consumer<SessionEvent> events) {
        this.clock = clock;
        this.events = events;
    }

    /// Trusts these authorities from now on.
    synchronized void trust(CodeKeys keys) {
        reader = new OneCodeReader(keys);
    }

    /// Codes are wanted from now on, or not.
    synchronized void listen(boolean on) {
        listening = on;
        last = new byte[0];
    }

    /// A code was read.
    synchronized void saw(String text) {
        byte[] digest = digest(text);
        if (listening && !Arrays.equals(digest, last)) {
            last = digest;
            events.accept(new SessionEvent.CodeRead(reader.read(text, clock.instant())));
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package cn.xiaowu.bridge.harness;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What one end has heard, in order. Each message is taken out once.
public final class Inbox<M> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<M> messages = new ArrayList<>();

    /// Puts one in.
    public synchronized void add(M message) {
        messages.add(message);
    }

    /// Waits for the first message of a type and takes it out.
    public <T extends M> T take(Class<T> type) {
        return take(type, _ -> true);
    }

    /// Waits for the first message of a type that fits and takes it out.
    public <T extends M> T take(Class<T> type, Predicate<T> fits) {
        return Objects.requireNonNull(await("a " + type.getSimpleName() + " that fits")
                .atMost(PATIENCE)
                .until(() -> poll(type, fits), Objects::nonNull));
    }

    private synchronized <T extends M> @Nullable T poll(Class<T> type, Predicate<T> fits) {
        for (M message : messages) {
            if (type.isInstance(message) && fits.test(type.cast(message))) {
                messages.remove(message);
                return type.cast(message);
            }
        }
        return null;
    }

    /// What has been heard and not been taken out.
    public synchronized List<M> rest() {
        return List.copyOf(messages);
    }
}

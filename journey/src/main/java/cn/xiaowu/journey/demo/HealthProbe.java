package cn.xiaowu.journey.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/// Waits until a program says that it is there.
final class HealthProbe implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /// @param program dies: the wait is over
    /// @param port its port on loopback
    /// @param enough answers that will do
    /// @throws DemoException if it died, or did not answer in time; with the end of its log
    void awaitAnswer(Program program, int port, Set<Integer> enough) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!enough.contains(ask(port))) {
            if (!program.isRunning()) {
                throw new DemoException(program.name() + " ended by itself:\n" + program.lastLines());
            }
            if (System.nanoTime() > end) {
                throw new DemoException(
                        program.name() + " is not ready after " + LIMIT.toSeconds() + " s:\n" + program.lastLines());
            }
            pause();
        }
    }

    private int ask(int port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/health");
        try {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(Duration.ofSeconds(2))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0; // Not listening yet.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

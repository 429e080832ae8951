package cn.xiaowu.journey.play;

import cn.xiaowu.contract.wire.WireFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/// The hands of the person in the booth: lays cards, holds codes, takes paper. By the API of the simulator's page.
public final class SimulatedBooth implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    /// @param address of the simulator
    public SimulatedBooth(String address) {
        this.address = address;
    }

    /// Lays a card on the reader.
    ///
    /// @param person jia, yi or expired
    public void layCard(String person) {
        post("/api/reader/lay", Map.of("person", person));
    }

    /// Takes the card off the reader.
    public void liftCard() {
        post("/api/reader/lift", Map.of());
    }

    /// Lays a card and takes it away in the middle of the reading.
    public void liftCardWhileReading(String person) {
        post("/api/reader/lift-while-reading", Map.of("person", person));
    }

    /// Holds a code before the scanner.
    ///
    /// @param code valid, expired, forged or other-person
    public void showCode(String code) {
        post("/api/scanner/show", Map.of("code", code));
    }

    /// Takes the paper out of the printer, or puts it in.
    public void paper(boolean present) {
        post("/api/printer/paper", Map.of("present", present));
    }

    /// Tears off what was printed.
    public void tear() {
        post("/api/printer/tear", Map.of());
    }

    /// What hangs out of the printer.
    public BufferedImage paper() {
        try {
            return ImageIO.read(new ByteArrayInputStream(ask(get("/api/printer/paper.png"), BodyHandlers.ofByteArray())
                    .body()));
        } catch (IOException e) {
            throw new JourneyException("the printed paper is no picture: " + e.getMessage(), e);
        }
    }

    /// Steps before the presence sensor, or away from it.
    public void present(boolean there) {
        post("/api/io/move", Map.of("signal", "PRESENCE", "active", there));
    }

    /// Looks at a lamp of the status light until it is lit.
    ///
    /// @param lamp LIGHT_RED, LIGHT_YELLOW or LIGHT_GREEN
    /// @throws JourneyException if it stays dark
    public void seeLit(String lamp) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state().at("/io/outputs/" + lamp).asBoolean()) {
            if (System.nanoTime() > end) {
                throw new JourneyException(lamp + " is dark after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private JsonNode state() {
        return WireFormat.mapper()
                .readTree(ask(get("/api/state"), BodyHandlers.ofString()).body());
    }

    /// The bytes that went over a device's wire.
    ///
    /// @param device reader or printer
    public JsonNode bytes(String device) {
        return WireFormat.mapper()
                .readTree(ask(get("/api/" + device + "/bytes"), BodyHandlers.ofString())
                        .body());
    }

    private void post(String path, Object body) {
        ask(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(WireFormat.mapper().writeValueAsBytes(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Origin", address);
    }

    private <T> HttpResponse<T> ask(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> answer = client.send(request, handler);
            if (answer.statusCode() / 100 != 2) {
                throw new JourneyException("the simulator answers " + answer.statusCode() + " to "
                        + request.uri().getPath());
            }
            return answer;
        } catch (IOException e) {
            throw new JourneyException("the simulator can't be reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JourneyException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

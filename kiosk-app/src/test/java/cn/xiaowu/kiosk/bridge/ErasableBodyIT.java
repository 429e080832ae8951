package cn.xiaowu.kiosk.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ErasableBodyIT {
    @Test
    void arrivesWholeAndIsOverwrittenAfterwards() throws Exception {
        byte[] bytes = new byte[100_000];
        Arrays.fill(bytes, (byte) 'x');
        Javalin server = Javalin.create(config ->
                        config.routes.post("/", context -> context.result(String.valueOf(sum(context.bodyAsBytes())))))
                .start("127.0.0.1", 0);
        try (HttpClient client = HttpClient.newHttpClient();
                var body = new ErasableBody(bytes)) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                    .POST(body)
                    .build();

            assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo(String.valueOf(100_000L * 'x'));
        } finally {
            server.stop();
        }

        assertThat(bytes).containsOnly(0);
    }

    private static long sum(byte[] bytes) {
        long sum = 0;
        for (byte one : bytes) {
            sum += one;
        }
        return sum;
    }
}

package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.wire.WireFormat;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The recordings' side of a bridge, in memory: tus as far as a booth uses it.
final class FakeBridge implements AutoCloseable {
    final Map<String, ByteArrayOutputStream> uploads = new ConcurrentHashMap<>();
    final List<RecordingLog> logs = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger asked = new AtomicInteger();
    volatile int creation = 201;
    private @Nullable Javalin server;

    /// Opens the port, anew after [#close()].
    int open(int port) {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.post("/v1/recordings/uploads", this::create);
                    config.routes.head("/v1/recordings/uploads/{id}", this::head);
                    config.routes.patch("/v1/recordings/uploads/{id}", this::patch);
                    config.routes.put("/v1/recordings/log", this::log);
                })
                .start("127.0.0.1", port);
        return server.port();
    }

    byte[] bytes(String id) {
        var upload = uploads.get(id);
        return upload == null ? new byte[0] : upload.toByteArray();
    }

    private void create(Context context) {
        asked.incrementAndGet();
        String told = String.valueOf(context.header("Upload-Metadata")).split("[ ,]", 3)[1];
        String id = new String(java.util.Base64.getDecoder().decode(told), java.nio.charset.StandardCharsets.US_ASCII);
        if (creation == 201) {
            uploads.putIfAbsent(id, new ByteArrayOutputStream());
        }
        context.status(creation);
    }

    private void head(Context context) {
        var upload = uploads.get(context.pathParam("id"));
        context.status(upload == null ? 404 : 204);
        if (upload != null) {
            context.header("Upload-Offset", String.valueOf(upload.size()));
        }
    }

    /// Keeps what came when it is cut off.
    private void patch(Context context) throws IOException {
        var upload = uploads.get(context.pathParam("id"));
        if (upload == null || !String.valueOf(upload.size()).equals(context.header("Upload-Offset"))) {
            context.status(upload == null ? 404 : 409);
            return;
        }
        InputStream in = context.bodyInputStream();
        byte[] buffer = new byte[4096];
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            upload.write(buffer, 0, read);
        }
        context.status(204).header("Upload-Offset", String.valueOf(upload.size()));
    }

    private void log(Context context) {
        logs.add(WireFormat.mapper().readValue(context.bodyAsBytes(), RecordingLog.class));
        context.status(204);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
        server = null;
    }
}

package cn.xiaowu.bridge.harness;

import cn.xiaowu.contract.recording.SegmentId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A booth that sends a recording by tus 1.0.0, request by request.
public final class TusEnd {
    private static final String UPLOADS = "/v1/recordings/uploads";

    private final BoothClient booth;

    /// One of this booth.
    public TusEnd(BoothClient booth) {
        this.booth = booth;
    }

    /// Begins an upload.
    public HttpResponse<String> create(SegmentId segment) throws IOException {
        return create("segment " + base64(segment.toString()) + ",media " + base64("video/webm"));
    }

    /// Begins an upload with these metadata.
    public HttpResponse<String> create(String metadata) throws IOException {
        return booth.exchange(request(UPLOADS)
                .header("Upload-Defer-Length", "1")
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody())
                .build());
    }

    /// How far an upload is.
    public HttpResponse<String> head(SegmentId segment) throws IOException {
        return booth.exchange(request(path(segment)).HEAD().build());
    }

    /// How far an upload is.
    public long offset(SegmentId segment) throws IOException {
        return head(segment).headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    /// Sends bytes.
    public HttpResponse<String> patch(SegmentId segment, long offset, byte[] bytes) throws IOException {
        return booth.exchange(request(path(segment))
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes))
                .build());
    }

    /// Sends bytes as one who knows no PATCH.
    public HttpResponse<String> postAsPatch(SegmentId segment, long offset, byte[] bytes) throws IOException {
        return booth.exchange(request(path(segment))
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes))
                .build());
    }

    /// Tries to erase an upload.
    public HttpResponse<String> delete(SegmentId segment) throws IOException {
        return booth.exchange(request(path(segment)).DELETE().build());
    }

    /// Promises bytes, sends some of them and is cut off.
    public void patchBrokenOff(SegmentId segment, long promised, byte[] sent) throws IOException {
        URI bridge = booth.bridge();
        try (Socket socket = booth.tls().getSocketFactory().createSocket(bridge.getHost(), bridge.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = "PATCH " + path(segment) + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\n"
                    + "Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + promised
                    + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(sent);
            out.flush();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(booth.bridge().resolve(path)).header("Tus-Resumable", "1.0.0");
    }

    private static String path(SegmentId segment) {
        return UPLOADS + "/" + segment;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

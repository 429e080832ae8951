package cn.xiaowu.kiosk.bridge;

import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.wire.WireFormat;
import cn.xiaowu.kiosk.recording.RecordingCourier;
import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/// Takes recordings to the bridge by tus 1.0.0. For the sender's thread only.
public final class TusCourier implements RecordingCourier {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);
    private static final int BUFFER = 64 * 1024;
    /// What goes into one request: of what is cut off on the way, the bridge keeps what came.
    private static final int REQUEST = 8 * 1024 * 1024;

    private final URI uploads;
    private final URI log;
    private final SSLContext tls;
    private final TusClient client = new Client();

    /// @param bridge for example `https://bridge.example:8443`
    /// @param tls the booth's identity
    public TusCourier(URI bridge, SSLContext tls) {
        this.uploads = bridge.resolve("/v1/recordings/uploads");
        this.log = bridge.resolve("/v1/recordings/log");
        this.tls = tls;
    }

    @Override
    public Progress upload(SegmentId segment, String media, InputStream bytes) {
        try {
            return new Progress.Acknowledged(send(segment, media, bytes));
        } catch (SealedWithoutIt e) {
            return new Progress.Refused("the bridge has sealed the recording without the rest");
        } catch (ProtocolException e) {
            return outcome(status(e), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Progress.Later(e.toString());
        }
    }

    private long send(SegmentId segment, String media, InputStream bytes) throws IOException, ProtocolException {
        var upload = new TusUpload();
        upload.setInputStream(bytes);
        TusUploader uploader = begin(upload, segment, media);
        uploader.setChunkSize(BUFFER);
        uploader.setRequestPayloadSize(REQUEST);
        int sent = uploader.uploadChunk();
        while (sent >= 0) {
            sent = uploader.uploadChunk();
        }
        uploader.finish(false);
        return uploader.getOffset();
    }

    /// Goes on where the bridge says; asks for a new upload where there is none.
    private TusUploader begin(TusUpload upload, SegmentId segment, String media) throws IOException, ProtocolException {
        URL address = URI.create(uploads + "/" + segment).toURL();
        try {
            return client.beginOrResumeUploadFromURL(upload, address);
        } catch (ProtocolException e) {
            if (status(e) != 404) {
                throw e;
            }
            create(segment, media);
            return client.beginOrResumeUploadFromURL(upload, address);
        }
    }

    /// By hand: the library always tells a length, and a recording that grows has none.
    private void create(SegmentId segment, String media) throws IOException, ProtocolException {
        HttpURLConnection request = open(uploads, "POST");
        request.setRequestProperty("Upload-Defer-Length", "1");
        request.setRequestProperty(
                "Upload-Metadata", "segment " + base64(segment.toString()) + ",media " + base64(media));
        if (request.getResponseCode() == 409) {
            throw new SealedWithoutIt(request);
        }
        if (request.getResponseCode() != 201) {
            throw new ProtocolException(request.getResponseCode() + " to a new upload", request);
        }
    }

    @Override
    public Progress finish(RecordingLog told) {
        try {
            HttpURLConnection request = open(log, "PUT");
            request.setRequestProperty("Content-Type", "application/json");
            request.setDoOutput(true);
            try (OutputStream body = request.getOutputStream()) {
                body.write(WireFormat.mapper().writeValueAsBytes(told));
            }
            int status = request.getResponseCode();
            return status == 204 ? new Progress.Acknowledged(0) : outcome(status, status + " to the log");
        } catch (IOException e) {
            return new Progress.Later(e.toString());
        }
    }

    private HttpURLConnection open(URI address, String method) throws IOException {
        var request = (HttpURLConnection) address.toURL().openConnection();
        request.setRequestMethod(method);
        client.prepareConnection(request);
        return request;
    }

    /// Only what can never succeed is refused: no room, or bytes that are missing, may be better tomorrow.
    private static Progress outcome(int status, String reason) {
        boolean forGood = status == 400 || status == 403 || status == 413;
        return forGood ? new Progress.Refused(reason) : new Progress.Later(reason);
    }

    private static int status(ProtocolException e) {
        HttpURLConnection cause = e.getCausingConnection();
        try {
            return cause == null ? 0 : cause.getResponseCode();
        } catch (IOException lost) {
            // No status was ever told: as good as no answer.
            return 0;
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The booth was away for so long that the bridge has given up waiting.
    private static final class SealedWithoutIt extends ProtocolException {
        private static final long serialVersionUID = 1L;

        SealedWithoutIt(HttpURLConnection request) {
            super("409 to a new upload", request);
        }
    }

    /// With the booth's identity, and patience that ends.
    private final class Client extends TusClient {
        @Override
        public void prepareConnection(HttpURLConnection connection) {
            super.prepareConnection(connection);
            connection.setConnectTimeout(Math.toIntExact(CONNECT_TIMEOUT.toMillis()));
            connection.setReadTimeout(Math.toIntExact(ANSWER_TIMEOUT.toMillis()));
            if (connection instanceof HttpsURLConnection https) {
                https.setSSLSocketFactory(tls.getSocketFactory());
            }
        }
    }
}

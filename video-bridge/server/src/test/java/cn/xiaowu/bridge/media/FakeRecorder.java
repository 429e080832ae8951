package cn.xiaowu.bridge.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kurento.client.MediaType;

/// A media server's recorder: once all that its profile names comes in, it posts a real WebM file to its address,
/// byte by byte as `curlhttpsink` words it, and holds the request open until it is stopped. What it can do wrong,
/// it does when told to.
final class FakeRecorder {
    static final byte[] CLIP = clip();
    private static final int PIECE = 2_048;
    /// How long curl waits to be told to go on, and Kurento for its file's end.
    private static final int GO_AHEAD_MS = 1_000;

    private static final int END_MS = 4_000;

    /// What it does wrong.
    enum Fault {
        NONE,
        /// It breaks off in the middle, and says so.
        BREAKS_OFF,
        /// It says that it has stopped, and does not end its file.
        NEVER_ENDS
    }

    private final URI uri;
    private final Set<MediaType> profile;
    private final Set<MediaType> coming = EnumSet.noneOf(MediaType.class);
    private final Fault fault;
    private final Runnable error;
    private final CountDownLatch toEnd = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean recording;
    private boolean begun;
    private volatile @Nullable Socket socket;
    private volatile int status;

    /// @param error what the server tells of it
    FakeRecorder(URI uri, String profile, Fault fault, Runnable error) {
        this.uri = uri;
        this.profile = switch (profile) {
            case "WEBM" -> EnumSet.of(MediaType.AUDIO, MediaType.VIDEO);
            case "WEBM_VIDEO_ONLY" -> EnumSet.of(MediaType.VIDEO);
            case "WEBM_AUDIO_ONLY" -> EnumSet.of(MediaType.AUDIO);
            default -> throw new FakeFault(40_101, "MEDIA_OBJECT_ILLEGAL_PARAM_ERROR", "no such profile");
        };
        this.fault = fault;
        this.error = error;
    }

    private static byte[] clip() {
        try (InputStream file =
                Objects.requireNonNull(FakeRecorder.class.getResourceAsStream("/recording/clip.webm"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return uri;
    }

    /// With which status its file was taken; 0 before.
    int status() {
        return status;
    }

    /// Picture or sound comes in.
    synchronized void comes(MediaType type) {
        coming.add(type);
        goOn();
    }

    synchronized void record() {
        recording = true;
        goOn();
    }

    /// A muxer waits for all that it was told would come.
    private void goOn() {
        if (recording && !begun && coming.containsAll(profile)) {
            begun = true;
            Thread.ofVirtual().name("fake-recorder").start(this::deliver);
        }
    }

    /// Ends the file, and waits for it as a real one does. What never began has nothing to end.
    void stop() {
        end();
        boolean waits;
        synchronized (this) {
            recording = false;
            waits = begun && fault != Fault.NEVER_ENDS;
        }
        if (waits) {
            try {
                var _ = ended.await(END_MS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Ends the file as soon as it can.
    void end() {
        toEnd.countDown();
    }

    /// Dies, with its file open.
    void die() {
        Socket open = socket;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void deliver() {
        try (var line = new Socket(uri.getHost(), uri.getPort())) {
            socket = line;
            OutputStream out = line.getOutputStream();
            out.write(("POST " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                            + "\r\nAccept: */*\r\nTransfer-Encoding: chunked\r\nContent-Type: video/webm\r\n"
                            + "Expect: 100-continue\r\n\r\n")
                    .getBytes(US_ASCII));
            out.flush();
            line.setSoTimeout(GO_AHEAD_MS);
            status = readStatus(line);
            if (status == 100) {
                send(out);
                line.setSoTimeout(0);
                status = readStatus(line);
            }
            if (status >= 300) {
                error.run();
            }
        } catch (IOException | InterruptedException e) {
            error.run();
        } finally {
            ended.countDown();
        }
    }

    private void send(OutputStream out) throws IOException, InterruptedException {
        for (int at = 0; at < CLIP.length; at += PIECE) {
            if (fault == Fault.BREAKS_OFF && at > CLIP.length / 2) {
                die();
                throw new IOException("broken off");
            }
            chunk(out, Arrays.copyOfRange(CLIP, at, Math.min(CLIP.length, at + PIECE)));
        }
        toEnd.await();
        if (fault == Fault.NEVER_ENDS) {
            new CountDownLatch(1).await();
        }
        out.write("0\r\n\r\n".getBytes(US_ASCII));
        out.flush();
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(US_ASCII));
        out.flush();
    }

    /// Of a whole answer without its body; 100 if none comes soon.
    private static int readStatus(Socket line) throws IOException {
        var head = new StringBuilder();
        try {
            while (head.indexOf("\r\n\r\n") < 0) {
                int one = line.getInputStream().read();
                if (one < 0) {
                    throw new IOException("no answer");
                }
                head.append((char) one);
            }
        } catch (SocketTimeoutException e) {
            return 100;
        }
        return Integer.parseInt(head.substring(9, 12));
    }
}

package cn.xiaowu.bridge.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Gives a sealed recording out as one file: a zip with manifest, signature, public key, a text that says how to check
/// them, and the media as they were recorded. It goes out while it is read; memory is bounded. Of a destroyed recording
/// there is all but the media. For use by any thread.
public final class Export {
    private static final String TEXT = "/recordings/how-to-check.txt";

    private final BlobStore blobs;
    private final SealKey key;

    Export(BlobStore blobs, SealKey key) {
        this.blobs = blobs;
        this.key = key;
    }

    /// What the file is called.
    public static String fileName(CallId call) {
        return "recording-" + call + ".zip";
    }

    /// Writes the file.
    ///
    /// @param call one whose recording is sealed
    /// @param out left open
    /// @throws NoSuchFileException before anything is written, if no such recording is sealed
    public void write(CallId call, OutputStream out) throws IOException {
        byte[] manifest = all(Sealing.manifestName(call));
        byte[] signature = all(Sealing.signatureName(call));
        var zip = new ZipOutputStream(out, UTF_8);
        // Media are compressed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        put(zip, call + "/how-to-check.txt", text());
        put(zip, Sealing.manifestName(call), manifest);
        put(zip, Sealing.signatureName(call), signature);
        put(zip, call + "/seal.pub", key.openPem().getBytes(UTF_8));
        for (Manifest.Segment segment :
                WireFormat.mapper().readValue(manifest, Manifest.class).segments()) {
            copy(zip, segment.blob());
        }
        zip.finish();
        zip.flush();
    }

    private void copy(ZipOutputStream zip, String blob) throws IOException {
        try (InputStream in = blobs.open(blob, 0)) {
            zip.putNextEntry(new ZipEntry(blob));
            in.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException e) {
            // Destroyed: what it was stays in the manifest.
            put(zip, blob + ".destroyed", new byte[0]);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] all(String blob) throws IOException {
        try (InputStream in = blobs.open(blob, 0)) {
            return in.readAllBytes();
        }
    }

    private static byte[] text() {
        try (InputStream in = Objects.requireNonNull(Export.class.getResourceAsStream(TEXT))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the text inside the program can't be read", e);
        }
    }
}

package cn.xiaowu.device.idcard.photo;

import cn.xiaowu.device.idcard.photo.PhotoDecoding.Decoded;
import cn.xiaowu.device.idcard.photo.PhotoDecoding.Failed;
import cn.xiaowu.device.idcard.photo.PhotoDecoding.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of a decoder's program. Never waits in a read, which nothing could end if a child of the program kept its
/// output open: asks what is there, and waits for the program's end in between.
final class DecoderRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DecoderRun.class);
    private static final long LOOK_MILLIS = 5;
    private static final long DYING_MILLIS = 2_000;

    /// Reads of at least this length go around the JDK's buffer, so that there is nothing in it to wipe.
    private static final int UNBUFFERED = 8192;

    private final Process process;
    private final long end;
    private final byte[] output = new byte[PhotoBitmap.FILE_BYTES + 1 + UNBUFFERED];
    private int count;

    /// @param process the program, just started
    /// @param limit how long it may take
    DecoderRun(Process process, Duration limit) {
        this.process = process;
        this.end = System.nanoTime() + limit.toNanos();
    }

    PhotoDecoding decode(byte[] block) {
        try {
            hand(block);
            return collect();
        } catch (IOException e) {
            return new Failed(Reason.CRASHED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(Reason.INTERRUPTED);
        }
    }

    /// The block fits into any pipe, so this never waits.
    private void hand(byte[] block) throws IOException {
        OutputStream input = process.getOutputStream();
        try {
            input.write(block);
            input.close();
        } catch (IOException e) {
            // It ended, or closed its input, before it read all: its exit code and its output say more.
            LOG.debug("the photo decoder does not read");
        }
        // The stream is closed and passes nothing on, but its buffer still holds the block: overwrite it.
        input.write(new byte[block.length]);
    }

    private PhotoDecoding collect() throws IOException, InterruptedException {
        InputStream stream = process.getInputStream();
        while (System.nanoTime() < end) {
            boolean ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            while (stream.available() > 0 && count <= PhotoBitmap.FILE_BYTES) {
                count += stream.read(output, count, output.length - count);
            }
            if (count > PhotoBitmap.FILE_BYTES) {
                return new Failed(Reason.FLOODED);
            }
            if (ended) {
                return result();
            }
        }
        return new Failed(Reason.HUNG);
    }

    private PhotoDecoding result() {
        if (process.exitValue() != 0) {
            return new Failed(Reason.CRASHED);
        }
        byte[] file = Arrays.copyOf(output, count);
        try {
            return PhotoBitmap.of(file).<PhotoDecoding>map(Decoded::new).orElseGet(() -> new Failed(Reason.GARBAGE));
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }

    /// Ends the program, waits until it is gone, and wipes what it wrote. Its children are ended, too, but can't be
    /// waited for: they are not ours, and go a moment later.
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(DYING_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("the photo decoder can't be killed");
            }
            process.getInputStream().close();
        } catch (IOException e) {
            LOG.debug("the photo decoder's output was closed already");
        } catch (InterruptedException e) {
            interrupted = true;
        }
        Arrays.fill(output, (byte) 0);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

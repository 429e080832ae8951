package cn.xiaowu.device.pcsc;

import cn.xiaowu.device.health.DeviceFault;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// [PcscWorker] as a child of this program. Never waits in a read, which nothing could end: asks what is there, and
/// waits in between.
final class WorkerProcess implements WorkerLink {
    /// Where pcscd listens on Debian; with systemd it is there before pcscd is. Without it no process is started, since
    /// trying again and again would cost more than all other drivers together.
    private static final Path SERVICE = Path.of("/run/pcscd/pcscd.comm");

    private static final long LOOK_MILLIS = 5;
    private static final long DYING_MILLIS = 2_000;
    private static final int HEAD = 3;

    /// Reads of at least this length go around the JDK's buffer, so that there is nothing in it to wipe.
    private static final int UNBUFFERED = 8192;

    private final Process process;
    private final Duration limit;
    private final byte[] pending = new byte[HEAD + 0xFFFF + UNBUFFERED];
    private int count;

    private WorkerProcess(Process process, Duration limit) {
        this.process = process;
        this.limit = limit;
    }

    /// Starts the process.
    ///
    /// @param limit how long an answer may take
    static WorkerLink start(Duration limit) throws WorkerLostException {
        if (!Files.exists(SERVICE)) {
            throw new WorkerLostException(DeviceFault.NO_PCSC_SERVICE, SERVICE + " is not there");
        }
        return start(command(), limit);
    }

    static WorkerProcess start(List<String> command, Duration limit) throws WorkerLostException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
            return new WorkerProcess(process, limit);
        } catch (IOException e) {
            throw new WorkerLostException(DeviceFault.NO_ANSWER, "no process can be started: " + e.getMessage());
        }
    }

    /// This very Java, small, with nothing but the drivers on its class path.
    static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules=java.smartcardio",
                "--enable-native-access=java.smartcardio",
                "-cp",
                drivers().toString(),
                PcscWorker.class.getName());
    }

    private static Path drivers() {
        try {
            return Path.of(WorkerProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the drivers' own jar has no path", e);
        }
    }

    @Override
    public WorkerFrame ask(WorkerFrame question) throws WorkerLostException {
        try {
            question.write(new DataOutputStream(process.getOutputStream()));
            return answer();
        } catch (IOException e) {
            throw new WorkerLostException(DeviceFault.NO_ANSWER, "the worker ended: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerLostException(DeviceFault.NO_ANSWER, "interrupted");
        }
    }

    private WorkerFrame answer() throws IOException, InterruptedException, WorkerLostException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            boolean ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            Optional<WorkerFrame> frame = receive();
            if (frame.isPresent()) {
                return served(frame.get());
            }
            if (ended) {
                throw new WorkerLostException(DeviceFault.NO_ANSWER, "the worker ended with " + process.exitValue());
            }
        }
        throw new WorkerLostException(DeviceFault.NO_ANSWER, "the worker does not answer");
    }

    private static WorkerFrame served(WorkerFrame frame) throws WorkerLostException {
        if (frame.kind() == WorkerFrame.Kind.NO_SERVICE) {
            throw new WorkerLostException(DeviceFault.NO_PCSC_SERVICE, "pcscd does not answer");
        }
        return frame;
    }

    private Optional<WorkerFrame> receive() throws IOException {
        InputStream stream = process.getInputStream();
        while (stream.available() > 0 && count < HEAD + 0xFFFF) {
            count += stream.read(pending, count, pending.length - count);
        }
        Optional<WorkerFrame> frame = WorkerFrame.in(pending, count);
        if (frame.isPresent()) {
            Arrays.fill(pending, 0, count, (byte) 0);
            count = 0;
        }
        return frame;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(DYING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        Arrays.fill(pending, (byte) 0);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

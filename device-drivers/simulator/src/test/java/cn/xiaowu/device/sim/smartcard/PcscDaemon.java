package cn.xiaowu.device.sim.smartcard;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real pcscd with a virtual reader. A machine has one pcscd at most, so tests in other folders wait for their turn.
final class PcscDaemon implements AutoCloseable {
    static final Path DAEMON = Path.of("/usr/sbin/pcscd");

    /// What pcscd calls the reader that gets cards.
    static final String READER = "Virtual PCD 00 00";

    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final String CARD_CAME = "Card inserted into";
    private static final Pattern CARD_CAME_OR_WENT = Pattern.compile(CARD_CAME + "|Card Removed From");
    private static final Pattern READER_WATCHED = Pattern.compile("Using the pcscd polling thread");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FileChannel turn;
    private final Path folder;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    private PcscDaemon(FileChannel turn, Path folder, int port) {
        this.turn = turn;
        this.folder = folder;
        this.log = folder.resolveSibling(folder.getFileName() + ".log");
        this.port = port;
    }

    /// Starts it as soon as no other test has one.
    static PcscDaemon start(Path folder) throws IOException {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "xiaowu-pcscd.lock");
        FileChannel turn = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        turn.lock();
        PcscDaemon daemon = new PcscDaemon(turn, folder, freePort());
        Files.writeString(folder.resolve("vpcd"), daemon.configuration());
        daemon.begin();
        return daemon;
    }

    /// Whether pcscd runs that no test started, such as a developer's own.
    static boolean isTaken() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(SOCKET));
        } catch (IOException e) {
            return false;
        }
    }

    private String configuration() {
        return """
                FRIENDLYNAME "Virtual PCD"
                DEVICENAME   /dev/null:0x%X
                LIBPATH      %s
                CHANNELID    0x%X
                """.formatted(port, DRIVER, port);
    }

    /// Where the virtual reader waits for cards.
    int port() {
        return port;
    }

    /// Starts it, and waits until programs and cards can connect.
    void begin() throws IOException {
        process = new ProcessBuilder(DAEMON.toString(), "-f", "--info", "-c", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(PATIENCE)
                .until(() -> isTaken() && lastLine(READER_WATCHED).isPresent());
    }

    /// Whether pcscd takes the reader for empty. By its log: what it tells programs may run ahead of what it knows, and
    /// a card that is changed for another between two of its looks, 400 ms apart, is the same card to it.
    boolean seesNoCard() throws IOException {
        return lastLine(CARD_CAME_OR_WENT)
                .filter(line -> line.contains(CARD_CAME))
                .isEmpty();
    }

    private Optional<String> lastLine(Pattern what) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> what.matcher(line).find()).reduce((before, last) -> last);
        }
    }

    /// Ends it as an update of its package would.
    void end() {
        Process running = process;
        process = null;
        if (running != null) {
            running.destroy();
            await().atMost(PATIENCE).until(() -> !running.isAlive());
        }
    }

    @Override
    public void close() throws IOException {
        end();
        turn.close();
    }

    /// The driver takes the port behind it as well, for a second slot. Of those that no connection of somebody else
    /// gets
    /// by chance.
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

package cn.xiaowu.device.idcard.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.idcard.photo.PhotoDecoding.Decoded;
import cn.xiaowu.device.idcard.photo.PhotoDecoding.Failed;
import cn.xiaowu.device.idcard.photo.PhotoDecoding.NoPhoto;
import cn.xiaowu.device.idcard.photo.PhotoDecoding.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real processes: a program of ours that behaves like a vendor's, well and badly.
@Timeout(60)
class ProcessWltPhotoDecoderIT {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(2);
    /// Its child has to be there by then, on a machine that does much else, too.
    private static final Duration UNTIL_IT_HANGS = Duration.ofSeconds(8);

    @TempDir
    private Path folder;

    private final byte[] block = block();

    @AfterEach
    void leavesNoProcessBehind() {
        assertThat(ProcessHandle.current().children().filter(child -> isStandIn(child)))
                .isEmpty();
    }

    @Test
    void handsTheBlockOverAndTakesThePicture() {
        PhotoDecoding outcome = decoder(LONG, "answer").decode(block);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Decoded.class,
                        decoded -> assertThat(decoded.picture().file()).isEqualTo(StandInDecoder.picture(block)));
        assertThat(block).as("the block stays the caller's").isEqualTo(block());
    }

    @Test
    void tellsThatItCrashedThoughItBeganToAnswer() {
        assertThat(decoder(LONG, "crash").decode(block)).isEqualTo(new Failed(Reason.CRASHED));
    }

    @Test
    void killsAProgramThatHangsAndItsChildren() throws IOException {
        Path child = folder.resolve("child");

        assertThat(decoder(UNTIL_IT_HANGS, "hang", child.toString()).decode(block))
                .isEqualTo(new Failed(Reason.HUNG));

        long pid = Long.parseLong(Files.readString(child));
        // It is no child of ours that could be waited for: the kernel ends it a moment after it was told to.
        await().until(() -> !isRunning(pid));
    }

    @Test
    void killsAProgramThatReadsNothing() {
        assertThat(decoder(SHORT, "deaf").decode(block)).isEqualTo(new Failed(Reason.HUNG));
    }

    @Test
    void stopsAFloodAtOnce() {
        long begin = System.nanoTime();

        assertThat(decoder(LONG, "flood").decode(block)).isEqualTo(new Failed(Reason.FLOODED));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONG);
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThat(decoder(LONG, "garbage").decode(block)).isEqualTo(new Failed(Reason.GARBAGE));
        assertThat(decoder(LONG, "half").decode(block)).isEqualTo(new Failed(Reason.GARBAGE));
    }

    @Test
    void tellsThatThereIsNoProgram() {
        var decoder =
                new ProcessWltPhotoDecoder(List.of(folder.resolve("missing").toString()), LONG);

        assertThat(decoder.decode(block)).isEqualTo(new Failed(Reason.NO_PROGRAM));
    }

    @Test
    void startsNoProgramForWhatIsNoPhoto() {
        var decoder =
                new ProcessWltPhotoDecoder(List.of(folder.resolve("missing").toString()), LONG);

        assertThat(decoder.decode(new byte[WltPhotoDecoder.BLOCK_BYTES])).isEqualTo(new NoPhoto());
    }

    @Test
    void aBoothThatEndsEndsTheProgramToo() {
        Thread.currentThread().interrupt();

        PhotoDecoding outcome = decoder(LONG, "deaf").decode(block);

        assertThat(outcome).isEqualTo(new Failed(Reason.INTERRUPTED));
        assertThat(Thread.interrupted()).as("still known to be interrupted").isTrue();
    }

    private static ProcessWltPhotoDecoder decoder(Duration limit, String... behaviour) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target", "test-classes").toAbsolutePath() + ":"
                        + Path.of("target", "classes").toAbsolutePath(),
                StandInDecoder.class.getName());
        return new ProcessWltPhotoDecoder(
                Stream.concat(java, Stream.of(behaviour)).toList(), limit);
    }

    private static boolean isStandIn(ProcessHandle child) {
        return child.info().commandLine().orElse("").contains(StandInDecoder.class.getSimpleName());
    }

    /// A process that ended and that nobody asked for yet is not running. The state follows the name's bracket.
    private static boolean isRunning(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return false;
        }
        String line = Files.readString(stat);
        return line.charAt(line.lastIndexOf(')') + 2) != 'Z';
    }

    private static byte[] block() {
        byte[] block = new byte[WltPhotoDecoder.BLOCK_BYTES];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) (i * 7);
        }
        block[0] = 'W';
        block[1] = 'L';
        return block;
    }
}

package cn.xiaowu.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.health.DeviceFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens when plugs are pulled and put back, on real pseudo-terminals.
class ReplugIT {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);
    private static final Duration NOTICED = Duration.ofSeconds(2);
    private static final Duration BACK = Duration.ofSeconds(5);
    private static final int TIMES = 1000;

    @TempDir
    private Path ports = Path.of("");

    @Test
    void isNoticedWithinTwoSecondsAndBackWithinFive() throws Exception {
        var heard = new RecordedConversation();
        try (var cable = new PtyCable(ports.resolve("reader"));
                var owner = new LineOwner("replug", cable.opener(WRITE_LIMIT), heard)) {
            owner.start();
            await().until(() -> heard.openings() == 1);

            int before = heard.losses();
            cable.wire().plug(false);
            await().atMost(NOTICED).until(() -> heard.losses() > before);
            assertThat(heard.lastFault()).isEqualTo(DeviceFault.UNPLUGGED);

            // The pause behind the third attempt is the longest already.
            await().atMost(Duration.ofSeconds(12)).until(() -> heard.losses() >= before + 3);
            cable.wire().plug(true);
            await().atMost(BACK).until(() -> heard.openings() == 2);
        }
    }

    @Test
    void leavesNoThreadAndNoDescriptorAfterAThousandTimes() throws Exception {
        var heard = new RecordedConversation();
        var soon = new BackOff(List.of(Duration.ofMillis(2)));
        try (var cable = PtyCable.hasty(ports.resolve("reader"));
                var owner = new LineOwner("replug", cable.opener(WRITE_LIMIT), heard, soon)) {
            owner.start();
            await().until(() -> heard.openings() == 1);
            replug(cable, heard, 20);
            long descriptors = openDescriptors();
            int threads = liveThreads();

            replug(cable, heard, TIMES);

            assertThat(openDescriptors()).isLessThanOrEqualTo(descriptors + 2);
            await().untilAsserted(() -> assertThat(liveThreads()).isLessThanOrEqualTo(threads));
        }
    }

    @Test
    void doesNotMixUpTwoEqualDevicesThatComeBackInTheOtherOrder() throws Exception {
        var left = new RecordedConversation();
        var right = new RecordedConversation();
        try (var leftCable = connected("left");
                var rightCable = connected("right");
                var leftOwner = new LineOwner("left", leftCable.opener(WRITE_LIMIT), left);
                var rightOwner = new LineOwner("right", rightCable.opener(WRITE_LIMIT), right)) {
            leftOwner.start();
            rightOwner.start();
            await().until(() -> left.openings() == 1 && right.openings() == 1);
            swapNodes(leftCable, left, rightCable, right);

            leftCable.wire().send(new byte[] {'L'});
            rightCable.wire().send(new byte[] {'R'});
            await().until(() -> left.lastByte() == 'L' && right.lastByte() == 'R');
        }
    }

    /// Pulls both plugs and puts the right one in first, until it has got the node that was the left one's. As a rule
    /// that is at once, since nodes are given away from the lowest that is free; but other programs take some, too.
    private static void swapNodes(
            PtyCable leftCable, RecordedConversation left, PtyCable rightCable, RecordedConversation right) {
        await().atMost(Duration.ofMinutes(1)).pollInSameThread().until(() -> {
            Path leftNode = leftCable.wire().link().toRealPath();
            int leftLosses = left.losses();
            int rightLosses = right.losses();
            leftCable.wire().plug(false);
            rightCable.wire().plug(false);
            waitUntil(() -> left.losses() > leftLosses && right.losses() > rightLosses);
            reopen(rightCable, right);
            Path rightNode = rightCable.wire().link().toRealPath();
            reopen(leftCable, left);
            return rightNode.equals(leftNode);
        });
    }

    private static void reopen(PtyCable cable, RecordedConversation heard) {
        int openings = heard.openings();
        cable.wire().plug(true);
        waitUntil(() -> heard.openings() > openings);
    }

    private PtyCable connected(String name) throws IOException {
        var cable = new PtyCable(ports.resolve(name));
        await().until(cable.wire()::isConnected);
        return cable;
    }

    @Test
    void noticesALinkThatLeadsToAnotherDeviceThoughTheOldLineNeverHungUp() throws Exception {
        var heard = new RecordedConversation();
        try (var first = new PtyCable(ports.resolve("first"));
                var second = new PtyCable(ports.resolve("second"))) {
            await().until(() -> first.wire().isConnected() && second.wire().isConnected());
            Path link = Files.createSymbolicLink(
                    ports.resolve("stable"), first.wire().link());
            var settings = new SerialSettings(link, 115_200);
            try (var owner = new LineOwner("stable", () -> SerialLine.open(settings, WRITE_LIMIT), heard)) {
                owner.start();
                await().until(() -> heard.openings() == 1);

                Files.delete(link);
                Files.createSymbolicLink(link, second.wire().link());
                await().atMost(BACK).until(() -> heard.openings() == 2);

                second.wire().send(new byte[] {'2'});
                await().until(() -> heard.lastByte() == '2');
            }
        }
    }

    private static void replug(PtyCable cable, RecordedConversation heard, int times) {
        for (int i = 0; i < times; i++) {
            int openings = heard.openings();
            int losses = heard.losses();
            cable.wire().plug(false);
            waitUntil(() -> heard.losses() > losses);
            cable.wire().plug(true);
            waitUntil(() -> heard.openings() > openings);
        }
    }

    private static void waitUntil(Callable<Boolean> condition) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(condition);
    }

    private static long openDescriptors() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.count();
        }
    }

    private static int liveThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("awaitility"))
                .count();
    }
}

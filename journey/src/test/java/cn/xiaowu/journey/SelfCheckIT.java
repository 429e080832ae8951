package cn.xiaowu.journey;

import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.play.Glass;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The booth's page alone, looking after its devices while nobody is inside.
@ExtendWith(SharedDemo.class)
class SelfCheckIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// More than the page waits after somebody has left.
    private static final int A_WHILE_MS = 30_000;

    @Test
    void theBoothsHealthTellsThatItsDevicesWorkOnceNobodyWasInsideForAWhile(StartedDemo all) {
        try (var visit = all.visit()) {
            Glass booth = visit.glass();
            booth.page().clock().install();
            booth.page().reload();
            booth.see("screen-Attract");

            booth.page().clock().fastForward(A_WHILE_MS);

            var health = new BoothDevices(all.demo());
            await().atMost(PATIENCE).until(() -> health.isWell("camera") && health.isWell("microphone"));
        }
    }
}

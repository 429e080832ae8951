package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.kurento.client.Tag;

/// A connection to a media server, and whether it is alive.
class KurentoConnectionIT {
    private static final Duration SLOW = Duration.ofMillis(200);

    @AutoClose
    private final FakeKurento kurento = FakeKurento.started();

    @AutoClose("drop")
    private final KurentoConnection connection =
            KurentoConnection.open(kurento.uri(), MediaTrust.USUAL.context(), new Deaf());

    @Test
    void aServerThatWorksOffWhatOthersAskedBeforeIsAlive() {
        // Given six seconds of work before the answer
        kurento.slow(SLOW);
        for (int asked = 0; asked < 30; asked++) {
            connection.client().createMediaPipeline(new Ignored<>());
        }

        connection.check();

        assertThat(kurento.objects().count("getInfo")).isZero();
    }

    @Test
    void aServerThatSaysNothingIsDead() {
        kurento.hang();

        assertThatThrownBy(connection::check).hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void aMessageInManyPartsIsReadAsOne() {
        String text = "x".repeat(50_000);

        var pipeline = connection.client().createMediaPipeline();
        pipeline.addTag("long", text);

        assertThat(pipeline.getTags()).singleElement().extracting(Tag::getValue).isEqualTo(text);
    }

    @Test
    void aServerThatIsNotThereCostsNoThreadForLong() {
        kurento.kill();
        long before = selectors();

        for (int tries = 0; tries < 5; tries++) {
            assertThatThrownBy(() -> KurentoConnection.open(kurento.uri(), MediaTrust.USUAL.context(), new Deaf()))
                    .isInstanceOf(RuntimeException.class);
        }

        await().until(() -> selectors() <= before);
    }

    private static long selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("SelectorManager"))
                .count();
    }
}

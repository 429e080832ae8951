package cn.xiaowu.provisioning.agent;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.provisioning.contract.BoothId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Watch watch = new Watch(new BoothId("B00001"), Duration.ofSeconds(90));

    @Test
    void isDownUntilTheServerAnswers() {
        assertThat(watch.at(NOON).reason()).isEqualTo("NO_ANSWER");
    }

    @Test
    void isUpForThreePollsAfterAnAnswer() {
        // Given
        watch.answered(NOON);
        // When
        watch.failed(ExitCode.UNREACHABLE);
        // Then
        assertThat(watch.at(NOON.plusSeconds(90)).isUp()).isTrue();
        assertThat(watch.at(NOON.plusSeconds(91)).reason()).isEqualTo("NO_ANSWER");
    }

    @Test
    void isDownAtOnceWhenTheCertificateIsRefused() {
        // Given
        watch.answered(NOON);
        // When
        watch.failed(ExitCode.REFUSED);
        // Then
        assertThat(watch.at(NOON).reason()).isEqualTo("REFUSED");
    }

    @Test
    void recovers() {
        // Given
        watch.failed(ExitCode.UNTRUSTED);
        // When
        watch.answered(NOON);
        // Then
        assertThat(watch.at(NOON).isUp()).isTrue();
    }
}

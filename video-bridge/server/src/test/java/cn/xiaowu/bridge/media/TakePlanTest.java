package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurento.client.MediaType.AUDIO;
import static org.kurento.client.MediaType.VIDEO;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kurento.client.MediaType;

class TakePlanTest {
    private static final Set<MediaType> BOTH = Set.of(AUDIO, VIDEO);
    private static final TakePlan.Running WHOLE = new TakePlan.Running("one", BOTH);
    private static final TakePlan.There NOT_WANTED = new TakePlan.There(null, Set.of(), Set.of());

    @Test
    void beginsAtOnceWhenAllThatMayComeComes() {
        assertThat(TakePlan.next(null, comes("one", BOTH), false)).isEqualTo(new TakePlan.Begin("one", BOTH));
    }

    @Test
    void waitsALittleForThePictureWhenSoundComesFirst() {
        assertThat(TakePlan.next(null, comes("one", Set.of(AUDIO)), false)).isEqualTo(new TakePlan.Wait());
    }

    @Test
    void recordsSoundAloneIfNoPictureComes() {
        assertThat(TakePlan.next(null, comes("one", Set.of(AUDIO)), true))
                .isEqualTo(new TakePlan.Begin("one", Set.of(AUDIO)));
    }

    @Test
    void beginsAnotherFileWhenThePictureStaysAway() {
        assertThat(TakePlan.next(WHOLE, comes("one", Set.of(AUDIO)), false)).isEqualTo(new TakePlan.Wait());
        assertThat(TakePlan.next(WHOLE, comes("one", Set.of(AUDIO)), true))
                .isEqualTo(new TakePlan.Begin("one", Set.of(AUDIO)));
    }

    @Test
    void goesOnAfterAPauseTooShortToMatter() {
        assertThat(TakePlan.next(WHOLE, comes("one", BOTH), true)).isEqualTo(new TakePlan.Stay());
    }

    @Test
    void followsThePageToAnotherEndpoint() {
        assertThat(TakePlan.next(WHOLE, comes("two", BOTH), false)).isEqualTo(new TakePlan.Begin("two", BOTH));
    }

    @Test
    void endsWhenNothingComesAnyMore() {
        assertThat(TakePlan.next(WHOLE, comes("one", Set.of()), false)).isEqualTo(new TakePlan.Wait());
        assertThat(TakePlan.next(WHOLE, comes("one", Set.of()), true)).isEqualTo(new TakePlan.End());
    }

    @Test
    void endsAtOnceWhenNobodyIsToBeRecordedAnyMore() {
        assertThat(TakePlan.next(WHOLE, NOT_WANTED, false)).isEqualTo(new TakePlan.End());
        assertThat(TakePlan.next(null, NOT_WANTED, false)).isEqualTo(new TakePlan.Stay());
    }

    @Test
    void leavesOutWhatWouldHaveToBeEncodedAnew() {
        var there = new TakePlan.There("one", Set.of(AUDIO), BOTH);

        assertThat(TakePlan.next(null, there, false)).isEqualTo(new TakePlan.Begin("one", Set.of(AUDIO)));
    }

    @Test
    void nothingBeginsWhileNothingComes() {
        assertThat(TakePlan.next(null, comes("one", Set.of()), false)).isEqualTo(new TakePlan.Stay());
    }

    private static TakePlan.There comes(String leg, Set<MediaType> flowing) {
        return new TakePlan.There(leg, BOTH, flowing);
    }
}

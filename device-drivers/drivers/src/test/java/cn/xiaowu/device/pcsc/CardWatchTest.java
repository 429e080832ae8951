package cn.xiaowu.device.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.pcsc.CardWatch.Step;
import cn.xiaowu.device.pcsc.WorkerFrame.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CardWatchTest {
    private final CardWatch watch = new CardWatch();

    @Test
    void readsNoCardBeforeItMay() {
        assertThat(watch.saw(Kind.CARD)).isEqualTo(Step.NOTHING);

        watch.listen(true);

        assertThat(watch.saw(Kind.CARD)).isEqualTo(Step.READ);
    }

    @Test
    void readsACardOnceUntilItIsTakenOut() {
        watch.listen(true);
        watch.saw(Kind.CARD);
        watch.read();

        assertThat(watch.saw(Kind.CARD)).isEqualTo(Step.NOTHING);
        assertThat(watch.saw(Kind.NO_CARD)).isEqualTo(Step.TELL_REMOVED);
        assertThat(watch.saw(Kind.CARD)).isEqualTo(Step.READ);
    }

    @Test
    void triesAgainWhatCouldNotBeReadYet() {
        watch.listen(true);
        watch.saw(Kind.CARD);

        assertThat(watch.saw(Kind.CARD)).isEqualTo(Step.READ);
        assertThat(watch.saw(Kind.NO_CARD)).isEqualTo(Step.NOTHING);
    }

    @Test
    void tellsOnceOfACardThatDoesNotReact() {
        assertThat(watch.mute()).isTrue();
        assertThat(watch.mute()).isFalse();
    }

    @Test
    void readsACardThatReactsAfterAll() {
        watch.listen(true);
        watch.mute();

        assertThat(watch.saw(Kind.CARD)).isEqualTo(Step.READ);
    }

    @Test
    void takesACardForGoneWhenItsReaderIs() {
        watch.listen(true);
        watch.read();

        assertThat(watch.saw(Kind.NO_READER)).isEqualTo(Step.TELL_REMOVED);
    }

    @Property
    void tellsOfARemovalOnlyAfterACard(@ForAll Kind[] seen, @ForAll boolean allowed, @ForAll boolean reacts) {
        var any = new CardWatch();
        any.listen(allowed);
        boolean told = false;
        for (Kind kind : seen) {
            Step step = any.saw(kind);
            assertThat(step == Step.TELL_REMOVED).isEqualTo(told && kind != Kind.CARD);
            if (step == Step.READ && reacts) {
                any.read();
            } else if (step == Step.READ) {
                any.mute();
            }
            told = step == Step.READ || (told && step == Step.NOTHING);
        }
    }
}

package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CallLatchTest {
    private CallLatch call = new CallLatch();

    @Test
    void keepsAPressUntilItIsAnswered() {
        assertThat(call.sample(true)).isTrue();
        assertThat(call.sample(false)).isFalse();
        assertThat(call.sample(true)).isFalse();
        assertThat(call.isCalling()).isTrue();

        assertThat(call.answer()).isTrue();
        assertThat(call.isCalling()).isFalse();
    }

    @Test
    void aButtonHeldOverTheAnswerCallsOnlyWhenPressedAnew() {
        call.sample(true);
        call.answer();
        assertThat(call.sample(true)).isFalse();

        call.sample(false);
        assertThat(call.sample(true)).isTrue();
    }

    @Test
    void thereIsNothingToAnswerWithoutACall() {
        assertThat(call.answer()).isFalse();
    }

    @Property
    void aPressIsNeverLost(@ForAll List<Boolean> samples) {
        call = new CallLatch(); // One instance serves all tries.
        samples.forEach(call::sample);

        assertThat(call.isCalling()).isEqualTo(samples.contains(true));
    }
}

package cn.xiaowu.contract.link;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;

class OwedAckTest {
    private final OwedAck ack = new OwedAck();

    @Example
    void isLookedForOnceForAllThatComesInAWhile() {
        assertThat(ack.owe()).isTrue();
        assertThat(ack.owe()).isFalse();

        assertThat(ack.look()).isTrue();
        assertThat(ack.owe()).as("the next while").isTrue();
    }

    @Example
    void isNotDueWhenWhatWasSaidHasToldIt() {
        ack.owe();
        ack.told();

        assertThat(ack.look()).isFalse();
    }

    @Example
    void isLookedForOnceThoughMoreCameAfterItWasTold() {
        ack.owe();
        ack.told();

        assertThat(ack.owe()).as("somebody is about to look").isFalse();
        assertThat(ack.look()).isTrue();
    }
}

package cn.xiaowu.bridge.stills;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.StillId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StillsTest {
    private static final BoothId BOOTH = new BoothId("B00001");
    private static final BoothId OTHER_BOOTH = new BoothId("B00002");

    private final CallId call = CallId.random();
    private final Stills stills = new Stills(100);

    @Test
    void areSeenByTheClerkWhoWasToldAndNobodyElse() {
        StillId still = stills.keep(BOOTH, call, new byte[] {7});
        assertThat(stills.find(still, "wang")).isEmpty();

        stills.show(call, still, "wang");

        assertThat(stills.find(still, "wang")).contains(new byte[] {7});
        assertThat(stills.find(still, "li")).isEmpty();
    }

    @Test
    void areNotShownForAnotherCall() {
        StillId still = stills.keep(BOOTH, call, new byte[] {7});

        stills.show(CallId.random(), still, "wang");

        assertThat(stills.find(still, "wang")).isEmpty();
    }

    @Test
    void areOverwrittenWhenTheCallIsOver() {
        byte[] jpeg = {7, 7};
        StillId still = stills.keep(BOOTH, call, jpeg);
        stills.show(call, still, "wang");

        stills.forget(call);

        assertThat(stills.find(still, "wang")).isEmpty();
        assertThat(jpeg).containsOnly(0);
    }

    @Test
    void goWithTheNextCallOfTheirBooth() {
        byte[] jpeg = {7};
        stills.keep(BOOTH, call, jpeg);

        stills.keep(BOOTH, CallId.random(), new byte[1]);

        assertThat(jpeg).containsOnly(0);
    }

    @Test
    void areFourOfABoothAtMostTheOldestGoesFirst() {
        List<StillId> all = Stream.generate(() -> stills.keep(BOOTH, call, new byte[] {7}))
                .limit(5)
                .peek(still -> stills.show(call, still, "wang"))
                .toList();

        assertThat(stills.find(all.getFirst(), "wang")).isEmpty();
        assertThat(all.subList(1, 5))
                .allMatch(still -> stills.find(still, "wang").isPresent());
    }

    @Test
    void takeNoMoreMemoryThanTheyMayWhateverBoothsDo() {
        byte[] first = new byte[60];
        first[0] = 7;
        stills.keep(BOOTH, call, first);

        StillId second = stills.keep(OTHER_BOOTH, CallId.random(), new byte[60]);

        assertThat(first).containsOnly(0);
        assertThat(second).isNotNull();
    }
}

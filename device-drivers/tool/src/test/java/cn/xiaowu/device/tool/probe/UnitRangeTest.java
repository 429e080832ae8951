package cn.xiaowu.device.tool.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitRangeTest {
    @Test
    void readsOneUnit() {
        assertThat(UnitRange.of("5")).contains(new UnitRange(5, 5));
    }

    @Test
    void readsARange() {
        assertThat(UnitRange.of("1-16")).contains(new UnitRange(1, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "248", "9-3", "1-248", "-1", "1-", "one", "99999999999"})
    void refusesWhatNoBusHas(String typed) {
        assertThat(UnitRange.of(typed)).isEmpty();
    }
}

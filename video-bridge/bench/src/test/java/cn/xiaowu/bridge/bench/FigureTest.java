package cn.xiaowu.bridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void standsBesideItsLimit() {
        assertThat(Figure.beside("calls.rate", 96.08, "calls/s", 120))
                .hasToString("figure calls.rate 96.1 calls/s limit 120.0 ratio 0.801");
    }

    @Test
    void standsAloneWhereThereIsNoLimit() {
        assertThat(Figure.alone("calls.memory", 3.34, "KiB")).hasToString("figure calls.memory 3.3 KiB");
    }
}

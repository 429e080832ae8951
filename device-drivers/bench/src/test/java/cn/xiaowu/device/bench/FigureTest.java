package cn.xiaowu.device.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void standsBesideItsLimit() {
        assertThat(Figure.beside("qr.read", 96.08, "%", 86.6))
                .hasToString("figure qr.read 96.1 % limit 86.6 ratio 1.109");
    }

    @Test
    void standsAloneWhereThereIsNoLimit() {
        assertThat(Figure.alone("idle.cpu", 0.34, "%")).hasToString("figure idle.cpu 0.3 %");
    }

    @Test
    void callsTwoZerosEqual() {
        assertThat(new Figure("qr.wrong", 0, "frames", 0, 0))
                .hasToString("figure qr.wrong 0 frames limit 0 ratio 1.000");
    }

    @Test
    void hasNoRatioToNothing() {
        assertThat(new Figure("qr.wrong", 2, "frames", 0, 0)).hasToString("figure qr.wrong 2 frames limit 0");
    }
}

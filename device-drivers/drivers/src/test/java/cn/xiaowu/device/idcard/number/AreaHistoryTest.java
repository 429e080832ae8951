package cn.xiaowu.device.idcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaHistoryTest {
    private static final AreaHistory AREAS = AreaHistory.load();

    @Test
    void knowsAreasThatExist() {
        assertThat(AREAS.of("110105")).containsExactly(new Area("110105", "朝阳区", 1980, Area.STILL));
        assertThat(AREAS.fullName("110105")).contains("北京市朝阳区");
    }

    @Test
    void knowsAreasThatAreGone() {
        assertThat(AREAS.of("110103")).containsExactly(new Area("110103", "崇文区", 1980, 2009));
        assertThat(AREAS.existedAfter("110103", 2009)).isTrue();
        assertThat(AREAS.existedAfter("110103", 2010)).isFalse();
    }

    @Test
    void knowsAllNamesOfACodeAndPrefersTheLatest() {
        assertThat(AREAS.of("120111")).extracting(Area::name).containsExactly("西郊区", "西青区");
        assertThat(AREAS.fullName("120111")).contains("天津市西青区");
    }

    @Test
    void knowsAreasMadeAfter2020() {
        assertThat(AREAS.fullName("330113")).contains("浙江省杭州市临平区");
    }

    @Test
    void knowsTheAreasOfPermits() {
        assertThat(AREAS.of("810000")).isNotEmpty();
        assertThat(AREAS.of("820000")).isNotEmpty();
        assertThat(AREAS.of("830000")).isNotEmpty();
    }

    @Test
    void anUnknownCodeIsEmpty() {
        assertThat(AREAS.of("999999")).isEmpty();
        assertThat(AREAS.fullName("")).isEmpty();
        assertThat(AREAS.existedAfter("999999", 1990)).isFalse();
    }
}

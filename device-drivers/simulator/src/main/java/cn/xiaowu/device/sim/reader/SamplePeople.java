package cn.xiaowu.device.sim.reader;

import cn.xiaowu.device.idcard.EthnicGroup;
import cn.xiaowu.device.idcard.ResidentCard;
import cn.xiaowu.device.idcard.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sample people. Their numbers are the samples of the national standard itself, which belong to nobody.
public final class SamplePeople {
    private static final LocalDate LONG_AGO = LocalDate.of(2003, 6, 1);

    private static final List<Person> ALL = List.of(
            new Person("jia", "有效证件", "valid card", jia(LocalDate.of(2020, 1, 1), null)),
            new Person("yi", "有效证件", "valid card", yi()),
            new Person("expired", "证件已过期", "expired card", jia(LONG_AGO, LONG_AGO.plusYears(20))));

    private SamplePeople() {}

    /// All of them.
    public static List<Person> all() {
        return ALL;
    }

    /// The one with that id, if there is one.
    public static Optional<Person> find(String id) {
        return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    private static ResidentCard jia(LocalDate from, @Nullable LocalDate until) {
        return new ResidentCard(
                "样例甲",
                Sex.FEMALE,
                EthnicGroup.of("01"),
                LocalDate.of(1949, 12, 31),
                "北京市朝阳区样例路1号",
                "11010519491231002X",
                "北京市公安局样例分局",
                from,
                until);
    }

    private static ResidentCard yi() {
        return new ResidentCard(
                "样例乙",
                Sex.MALE,
                EthnicGroup.of("08"),
                LocalDate.of(1880, 1, 1),
                "广东省汕头市样例街2号3单元401室",
                "440524188001010014",
                "汕头市公安局样例分局",
                LocalDate.of(2018, 5, 4),
                null);
    }
}

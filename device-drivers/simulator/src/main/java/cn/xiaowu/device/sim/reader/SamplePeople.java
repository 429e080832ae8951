package cn.xiaowu.device.sim.reader;

import cn.xiaowu.device.idcard.CardDate;
import cn.xiaowu.device.idcard.EthnicGroup;
import cn.xiaowu.device.idcard.ForeignerCard2017;
import cn.xiaowu.device.idcard.ForeignerCard2023;
import cn.xiaowu.device.idcard.HongKongMacaoTaiwanCard;
import cn.xiaowu.device.idcard.ResidentCard;
import cn.xiaowu.device.idcard.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The sample people. Their numbers are the samples of the national standards and official notices themselves, which
/// belong to nobody.
public final class SamplePeople {
    private static final LocalDate LONG_AGO = LocalDate.of(2003, 6, 1);

    private static final List<Person> ALL = List.of(
            new Person("jia", "有效证件", "valid card", jia("样例甲", LocalDate.of(2020, 1, 1), CardDate.LONG_TERM)),
            new Person("yi", "有效证件", "valid card", yi()),
            new Person("expired", "证件已过期", "expired card", jia("样例甲", LONG_AGO, CardDate.of(LONG_AGO.plusYears(20)))),
            new Person(
                    "moved",
                    "有追加住址，无指纹",
                    "added address, no fingerprints",
                    jia("样例甲", LocalDate.of(2020, 1, 1), CardDate.LONG_TERM),
                    "北京市海淀区样例路9号",
                    false),
            // U+20BB7 needs two UTF-16 units; U+E863 is of the private use area, where old cards keep rare characters.
            new Person(
                    "rare",
                    "生僻字姓名",
                    "rare characters",
                    jia("样\uD842\uDFB7\uE863", LocalDate.of(2020, 1, 1), CardDate.LONG_TERM)),
            new Person("permit", "港澳台居民居住证", "permit of Hong Kong, Macao and Taiwan residents", permit()),
            new Person("foreigner-2017", "外国人永久居留证（2017版）", "foreigner's card of 2017", foreigner2017()),
            new Person("foreigner-2023", "外国人永久居留证（2023版）", "foreigner's card of 2023", foreigner2023()));

    private SamplePeople() {}

    /// All of them.
    public static List<Person> all() {
        return ALL;
    }

    /// The one with that id, if there is one.
    public static Optional<Person> find(String id) {
        return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    private static ResidentCard jia(String name, LocalDate from, CardDate until) {
        return new ResidentCard(
                name,
                Sex.FEMALE,
                EthnicGroup.of("01"),
                CardDate.of(LocalDate.of(1949, 12, 31)),
                "北京市朝阳区样例路1号",
                "11010519491231002X",
                "北京市公安局样例分局",
                CardDate.of(from),
                until);
    }

    private static ResidentCard yi() {
        return new ResidentCard(
                "样例乙",
                Sex.MALE,
                EthnicGroup.of("08"),
                CardDate.of(LocalDate.of(1880, 1, 1)),
                "广东省汕头市样例街2号3单元401室",
                "440524188001010014",
                "汕头市公安局样例分局",
                CardDate.of(LocalDate.of(2018, 5, 4)),
                CardDate.LONG_TERM);
    }

    private static HongKongMacaoTaiwanCard permit() {
        return new HongKongMacaoTaiwanCard(
                "样例乙",
                Sex.FEMALE,
                CardDate.of(LocalDate.of(1990, 1, 1)),
                "广东省深圳市样例街3号",
                "810000199001010027",
                "深圳市公安局",
                CardDate.of(LocalDate.of(2023, 1, 1)),
                CardDate.of(LocalDate.of(2038, 1, 1)),
                "H12345678",
                "01");
    }

    private static ForeignerCard2017 foreigner2017() {
        return new ForeignerCard2017(
                "SAMPLE, TEST PERSON",
                Sex.MALE,
                "CAN110081010010",
                "CAN",
                "样例丙",
                CardDate.of(LocalDate.of(2020, 1, 1)),
                CardDate.of(LocalDate.of(2030, 1, 1)),
                CardDate.of(LocalDate.of(1981, 1, 1)),
                "01",
                "1500");
    }

    private static ForeignerCard2023 foreigner2023() {
        return new ForeignerCard2023(
                "样例丁",
                Sex.MALE,
                "01",
                CardDate.of(LocalDate.of(1985, 1, 1)),
                "SAMPLE FAMILYNAME, VERYLONGGIVENNAMEXABCDEFGHI",
                "932682198501010017",
                CardDate.of(LocalDate.of(2023, 12, 1)),
                CardDate.of(LocalDate.of(2033, 12, 1)),
                "SAU",
                "001");
    }
}

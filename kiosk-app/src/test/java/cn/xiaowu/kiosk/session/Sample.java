package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.catalogue.HandlingMode;
import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.catalogue.Region;
import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.codes.PreparedApplication;
import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// People and items for tests; numbers are the standard's own samples.
public final class Sample {
    public static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");
    public static final IdentityCard JIA = card("样例甲", "11010519491231002X");
    public static final IdentityCard YI = card("样例乙", "440524188001010014");
    public static final ServiceItem FUND = new ServiceItem(
            new ItemId("330100-GJJ-001"),
            "异地购房提取住房公积金",
            "Withdraw housing fund",
            HandlingMode.FULLY_ONLINE,
            new Region("330100", "杭州市"),
            "杭州住房公积金管理中心",
            "在外地买房，提取杭州的公积金",
            3,
            json("""
                    {"type": "object",
                     "properties": {
                       "name": {"type": "string", "title": "姓名", "x-source": "card.name"},
                       "idNumber": {"type": "string", "title": "身份证号", "x-source": "card.idNumber",
                                    "x-sensitive": true},
                       "address": {"type": "string", "title": "住址", "x-source": "card.address"},
                       "phone": {"type": "string", "title": "联系电话", "pattern": "^[0-9]{11}$"},
                       "purpose": {"type": "string", "title": "用途", "enum": ["购房", "还贷"]}},
                     "required": ["name", "idNumber", "phone", "purpose"]}"""),
            false);
    /// Must be recorded.
    public static final ServiceItem MOVE = new ServiceItem(
            new ItemId("310104-HJ-001"),
            "夫妻投靠户口迁移",
            "Move the household registration to one's spouse",
            HandlingMode.JOINT,
            new Region("310104", "徐汇区"),
            "徐汇公安分局",
            "户口迁往配偶处",
            20,
            FUND.form(),
            true);

    private Sample() {}

    static Catalogue catalogue() {
        return new Catalogue(List.of(FUND, MOVE));
    }

    static PreparedApplication preparedFor(IdentityCard card) {
        return new PreparedApplication(
                "code-1",
                FUND.id(),
                card.name(),
                card.idNumber(),
                json("{\"phone\": \"13800000000\", \"name\": \"别的名字\"}"),
                MORNING,
                MORNING.plusSeconds(3600));
    }

    public static ObjectNode json(String text) {
        return (ObjectNode) new JsonMapper().readTree(text);
    }

    private static IdentityCard card(String name, String number) {
        return new IdentityCard(
                new PersonName(name),
                "女",
                "汉",
                LocalDate.of(1949, 12, 31),
                "样例省样例市样例路1号",
                new IdNumber(number),
                "样例市公安局",
                "2020.01.01-长期");
    }
}

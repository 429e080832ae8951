package cn.xiaowu.bridge.harness;

import cn.xiaowu.contract.cases.Applicant;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.Submission;
import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.catalogue.Region;
import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;
import cn.xiaowu.contract.wire.WireFormat;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// An application as a booth would hand it in. The person is made up.
public final class Samples {
    /// 异地购房提取住房公积金, decided in 杭州市.
    public static final ItemId FUND = new ItemId("330100-GJJ-001");
    /// 夫妻投靠户口迁移, decided in 徐汇区; must be recorded.
    public static final ItemId MOVE = new ItemId("310104-HJ-001");
    /// Where that is decided.
    public static final Region XUHUI = new Region("310104", "徐汇区");
    /// Where the first one is decided.
    public static final Region HANGZHOU = new Region("330100", "杭州市");
    /// The code on the sample's receipt.
    public static final String PROGRESS_CODE = "7K3M9QZXV2B4N8PT";

    private Samples() {}

    /// A case number of a booth.
    public static CaseNumber number(String booth, int running) {
        return CaseNumber.of("330106", booth, java.time.LocalDate.of(2026, 11, 24), running);
    }

    /// A form without fault.
    public static ObjectNode form() {
        return (ObjectNode) WireFormat.mapper().readTree("""
                {"name": "样例甲", "idNumber": "11010519491231002X", "phone": "13800138000",
                 "houseKind": "新建商品房", "houseAddress": "浙江省杭州市西湖区样例路1号2室",
                 "contractNumber": "2026YG0012345", "amount": "50000", "bankCard": "6222020200112230000"}
                """);
    }

    /// A submission without fault.
    public static Submission submission(CaseNumber number) {
        return submission(number, form());
    }

    /// A submission with another form.
    public static Submission submission(CaseNumber number, ObjectNode form) {
        return new Submission(
                number,
                FUND,
                new Applicant(new PersonName("样例甲"), new IdNumber("11010519491231002X")),
                form,
                "iVBORw0KGgo=",
                PROGRESS_CODE,
                Instant.parse("2026-11-24T08:00:00Z"));
    }
}

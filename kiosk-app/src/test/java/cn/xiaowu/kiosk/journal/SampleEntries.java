package cn.xiaowu.kiosk.journal;

import cn.xiaowu.contract.cases.Applicant;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.cases.RatingLevel;
import cn.xiaowu.contract.cases.Submission;
import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

final class SampleEntries {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private SampleEntries() {}

    static CaseNumber number(int running) {
        return CaseNumber.of("330106", "B00001", LocalDate.of(2026, 11, 24), running);
    }

    static Submission submission(int running) {
        return new Submission(
                number(running),
                new ItemId("ITEM-1"),
                new Applicant(new PersonName("样例甲"), new IdNumber("11010519491231002X")),
                JsonNodeFactory.instance.objectNode().put("address", "样例路1号"),
                "iVBORw0KGgo=",
                "0123456789ABCDEF",
                NOW);
    }

    static Rating rating(int running) {
        return new Rating(number(running), RatingLevel.SATISFIED, List.of(), NOW);
    }
}

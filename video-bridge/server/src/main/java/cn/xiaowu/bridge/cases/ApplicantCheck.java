package cn.xiaowu.bridge.cases;

import cn.xiaowu.bridge.catalogue.FieldError;
import cn.xiaowu.contract.cases.Applicant;
import cn.xiaowu.contract.catalogue.ServiceItem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Whether the form speaks of the person whose card was read: fields that come from the card must say what
/// the card said.
final class ApplicantCheck {
    private ApplicantCheck() {}

    static List<FieldError> check(ServiceItem item, Applicant applicant, ObjectNode form) {
        var errors = new ArrayList<FieldError>();
        item.form().path("properties").properties().forEach(property -> {
            String value = form.path(property.getKey()).asString("");
            boolean fits = switch (property.getValue().path("x-source").asString("")) {
                case "card.name" -> value.equals(applicant.name().value());
                case "card.idNumber" -> value.equals(applicant.idNumber().value());
                default -> true;
            };
            if (!fits) {
                errors.add(new FieldError(property.getKey(), "与身份证上的不一致"));
            }
        });
        return errors;
    }
}

package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.codes.PreparedApplication;
import cn.xiaowu.contract.screen.FieldSource;
import cn.xiaowu.kiosk.form.FormDraft;
import cn.xiaowu.kiosk.form.FormRules;
import java.util.Map;

/// Fills in what is known already. What the card says comes last, since nobody may prepare another name than the
/// card's.
final class Prefill {
    private Prefill() {}

    static FormDraft begin(ServiceItem item, Identification identification, FormRules rules) {
        FormDraft draft = FormDraft.empty(item, rules);
        PreparedApplication prepared = identification.prepared();
        if (prepared != null && prepared.item().equals(item.id())) {
            for (Map.Entry<String, tools.jackson.databind.JsonNode> value :
                    prepared.values().properties()) {
                draft = draft.with(value.getKey(), value.getValue().asString(""), FieldSource.CODE, rules);
            }
        }
        IdentityCard card = identification.card();
        return card == null ? draft : fromCard(draft, card, rules);
    }

    private static FormDraft fromCard(FormDraft empty, IdentityCard card, FormRules rules) {
        FormDraft draft = empty;
        for (String field : empty.item().form().path("properties").propertyNames()) {
            String value = switch (empty.item()
                    .form()
                    .at("/properties/" + field + "/x-source")
                    .asString("")) {
                case "card.name" -> card.name().value();
                case "card.idNumber" -> card.idNumber().value();
                case "card.address" -> card.address();
                default -> "";
            };
            if (!value.isEmpty()) {
                draft = draft.with(field, value, FieldSource.CARD, rules);
            }
        }
        return draft;
    }
}

package cn.xiaowu.contract.screen;

import cn.xiaowu.contract.cases.FormDigest;
import cn.xiaowu.contract.catalogue.HandlingMode;
import cn.xiaowu.contract.catalogue.ItemId;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// A form with its values, as citizen and clerk see it at the same time.
///
/// @param item the item
/// @param itemName its Chinese name
/// @param itemNameEn its English name
/// @param mode its handling mode
/// @param regionName the deciding region's Chinese name
/// @param schema the item's JSON Schema; see [cn.xiaowu.contract.catalogue.ServiceItem]
/// @param values the values so far, by field name
/// @param sources where each value comes from
/// @param errors what is wrong with a field, in Chinese, by field name; empty when the form is complete
/// @param digest the digest over the unmasked values
/// @param locked whether values can no longer be changed
public record FormView(
        ItemId item,
        String itemName,
        String itemNameEn,
        HandlingMode mode,
        String regionName,
        ObjectNode schema,
        ObjectNode values,
        Map<String, FieldSource> sources,
        Map<String, String> errors,
        FormDigest digest,
        boolean locked) {

    /// Copies maps and values.
    public FormView {
        values = values.deepCopy();
        sources = Map.copyOf(sources);
        errors = Map.copyOf(errors);
    }

    /// The same with every value masked whose schema says `x-sensitive`.
    public FormView masked() {
        ObjectNode masked = values.deepCopy();
        for (String name : values.propertyNames()) {
            if (schema.path("properties").path(name).path("x-sensitive").asBoolean(false)) {
                masked.set(name, StringNode.valueOf(mask(values.path(name).asString(""))));
            }
        }
        return new FormView(
                item, itemName, itemNameEn, mode, regionName, schema, masked, sources, errors, digest, locked);
    }

    private static String mask(String value) {
        if (value.length() < 8) {
            return "*".repeat(value.length());
        }
        return value.substring(0, 3) + "*".repeat(value.length() - 7) + value.substring(value.length() - 4);
    }

    /// Without any value.
    @Override
    public String toString() {
        return "FormView[" + item + "]";
    }
}

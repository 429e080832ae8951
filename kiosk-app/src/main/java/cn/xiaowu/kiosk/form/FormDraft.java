package cn.xiaowu.kiosk.form;

import cn.xiaowu.contract.cases.FormDigest;
import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.screen.FieldSource;
import cn.xiaowu.contract.screen.FormView;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// A form being filled in. Never changes: each change gives a new one.
///
/// @param item what is applied for
/// @param values values so far
/// @param sources where each comes from
/// @param errors what is wrong, in Chinese, by field; empty when the form may be handed in
public record FormDraft(
        ServiceItem item, ObjectNode values, Map<String, FieldSource> sources, Map<String, String> errors) {
    private static final Set<String> FIXED = Set.of("card.name", "card.idNumber");

    /// Copies what could be changed from outside.
    public FormDraft {
        values = values.deepCopy();
        sources = Map.copyOf(sources);
        errors = Map.copyOf(errors);
    }

    /// A form in which nothing is filled in.
    public static FormDraft empty(ServiceItem item, FormRules rules) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        return new FormDraft(item, none, Map.of(), rules.errors(item, none));
    }

    /// The draft with one field changed, or the same draft if the form has no such field or its value is the card's and
    /// may not be another. An empty text takes the value away.
    public FormDraft with(String field, String value, FieldSource source, FormRules rules) {
        JsonNode schema = item.form().path("properties").path(field);
        if (schema.isMissingNode() || isFixed(schema, field)) {
            return this;
        }
        ObjectNode changed = values.deepCopy();
        var marked = new HashMap<>(sources);
        if (value.isBlank()) {
            changed.remove(field);
            marked.remove(field);
        } else {
            changed.set(field, typed(schema, value.strip()));
            marked.put(field, source);
        }
        return new FormDraft(item, changed, marked, rules.errors(item, changed));
    }

    private boolean isFixed(JsonNode schema, String field) {
        return sources.get(field) == FieldSource.CARD
                && FIXED.contains(schema.path("x-source").asString(""));
    }

    private static JsonNode typed(JsonNode schema, String value) {
        return schema.path("type").asString("string").equals("boolean")
                ? BooleanNode.valueOf(Boolean.parseBoolean(value))
                : StringNode.valueOf(value);
    }

    /// Values that were written freely, not chosen among those that the form names.
    public Stream<String> freeTexts() {
        JsonNode properties = item.form().path("properties");
        return values.properties().stream()
                .filter(value -> value.getValue().isString())
                .filter(value -> !properties.path(value.getKey()).has("enum"))
                .filter(value -> !properties.path(value.getKey()).has("oneOf"))
                .map(value -> value.getValue().asString(""));
    }

    /// Whether it may be handed in.
    public boolean isComplete() {
        return errors.isEmpty();
    }

    /// Digest over the values.
    public FormDigest digest() {
        return FormDigest.of(values);
    }

    /// As citizen and clerk see it.
    public FormView view(boolean locked) {
        return new FormView(
                item.id(),
                item.name(),
                item.nameEn(),
                item.mode(),
                item.region().name(),
                item.form(),
                values,
                sources,
                errors,
                digest(),
                locked);
    }

    /// Without values.
    @Override
    public String toString() {
        return "FormDraft[" + item.id() + "]";
    }
}

package cn.xiaowu.bridge.catalogue;

import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.catalogue.ServiceItem;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/// Tells whether a form is filled in as its item's JSON Schema asks. For use by any thread.
public final class FormCheck {
    private final Map<ItemId, Schema> schemas = new HashMap<>();

    /// Compiles every item's schema.
    public FormCheck(Catalogue catalogue) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        catalogue.items().forEach(item -> schemas.put(item.id(), registry.getSchema(item.form())));
    }

    /// What is wrong, one error a field; empty if nothing is.
    public List<FieldError> check(ServiceItem item, ObjectNode form) {
        var errors = new LinkedHashMap<String, FieldError>();
        for (Error error : Objects.requireNonNull(schemas.get(item.id())).validate(form)) {
            String field = fieldOf(error);
            errors.putIfAbsent(field, new FieldError(field, sentence(error.getKeyword(), title(item, field))));
        }
        return List.copyOf(errors.values());
    }

    /// A missing or surplus field is told of the object that lacks or has it.
    private static String fieldOf(Error error) {
        String place = error.getInstanceLocation().toString();
        return place.length() > 1 ? place.substring(1) : error.getProperty();
    }

    private static String title(ServiceItem item, String field) {
        return item.form().path("properties").path(field).path("title").asString(field);
    }

    private static String sentence(String keyword, String title) {
        return switch (keyword) {
            case "required" -> "请填写" + title;
            case "enum", "type" -> "请选择" + title;
            case "minLength" -> title + "太短";
            case "maxLength" -> title + "太长";
            case "additionalProperties" -> "表单中没有" + title;
            default -> title + "的格式不对，请检查";
        };
    }
}

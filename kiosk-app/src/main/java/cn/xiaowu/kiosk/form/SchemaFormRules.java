package cn.xiaowu.kiosk.form;

import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.catalogue.ServiceItem;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/// Checks a form by its item's JSON Schema. For use by any thread.
public final class SchemaFormRules implements FormRules {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<ItemId, Compiled> compiled = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> errors(ServiceItem item, ObjectNode values) {
        var errors = new LinkedHashMap<String, String>();
        for (Error error : schema(item).validate(values)) {
            String field = fieldOf(error);
            errors.putIfAbsent(field, sentence(error.getKeyword(), title(item, field)));
        }
        return errors;
    }

    /// Compiled once for each version of the item's form.
    private Schema schema(ServiceItem item) {
        return compiled.compute(
                        item.id(),
                        (_, known) -> known != null && known.source().equals(item.form())
                                ? known
                                : new Compiled(item.form(), registry.getSchema(item.form())))
                .schema();
    }

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
            case "enum", "oneOf", "const", "type" -> "请选择" + title;
            case "minLength" -> title + "太短";
            case "maxLength" -> title + "太长";
            default -> title + "的格式不对，请检查";
        };
    }

    private record Compiled(ObjectNode source, Schema schema) {}
}

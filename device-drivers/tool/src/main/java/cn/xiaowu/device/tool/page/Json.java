package cn.xiaowu.device.tool.page;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What programs read: records as JSON, members in the order in which they are declared.
public final class Json {
    private static final JsonMapper LINES = JsonMapper.builder().build();
    private static final JsonMapper PAGES =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /// A document, indented.
    public static String page(Object record) {
        return PAGES.writeValueAsString(record);
    }

    /// A document in one line.
    public static String line(Object record) {
        return LINES.writeValueAsString(record);
    }
}

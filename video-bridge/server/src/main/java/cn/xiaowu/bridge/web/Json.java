package cn.xiaowu.bridge.web;

import cn.xiaowu.contract.wire.WireFormat;
import io.javalin.http.Context;
import java.io.IOException;
import tools.jackson.core.JacksonException;

/// JSON bodies.
public final class Json {
    private Json() {}

    /// The request's body.
    ///
    /// @throws MalformedBody if it is no JSON of this kind
    public static <T> T read(Context context, Class<T> type) {
        return read(context.bodyAsBytes(), type);
    }

    /// The request's body, where it may be larger than others.
    ///
    /// @param largest in bytes
    /// @throws MalformedBody if it is larger, or no JSON of this kind
    public static <T> T read(Context context, Class<T> type, int largest) {
        try {
            byte[] bytes = context.req().getInputStream().readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new MalformedBody("The body is over " + largest + " bytes.");
            }
            return read(bytes, type);
        } catch (IOException e) {
            throw new MalformedBody("The body broke off.", e);
        }
    }

    private static <T> T read(byte[] bytes, Class<T> type) {
        try {
            T body = WireFormat.mapper().readValue(bytes, type);
            if (body == null) {
                throw new MalformedBody("The body is empty.");
            }
            return body;
        } catch (JacksonException e) {
            throw new MalformedBody("The body is no " + type.getSimpleName() + place(e) + ".", e);
        }
    }

    /// Where in the body, by member names only.
    private static String place(JacksonException e) {
        var members = e.getPath().stream()
                .map(reference -> reference.getPropertyName())
                .filter(java.util.Objects::nonNull)
                .toList();
        return members.isEmpty() ? "" : ": see " + String.join(".", members);
    }

    /// Answers 200 with a body.
    public static void answer(Context context, Object body) {
        context.contentType("application/json");
        context.result(WireFormat.mapper().writeValueAsBytes(body));
    }
}

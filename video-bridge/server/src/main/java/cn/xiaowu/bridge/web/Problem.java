package cn.xiaowu.bridge.web;

import cn.xiaowu.bridge.catalogue.FieldError;
import cn.xiaowu.contract.wire.WireFormat;
import io.javalin.http.Context;
import java.util.List;

/// A refusal as `application/problem+json` (RFC 9457). Never repeats a value that was sent.
///
/// @param type `urn:xiaowu:problem:` and a stable word
/// @param title one English sentence
/// @param status the HTTP status
/// @param errors what is wrong with which field; empty if it is not about fields
public record Problem(String type, String title, int status, List<FieldError> errors) {
    private static final String PREFIX = "urn:xiaowu:problem:";

    /// Copies the list.
    public Problem {
        errors = List.copyOf(errors);
    }

    /// One that is not about fields.
    public static Problem of(int status, String word, String title) {
        return new Problem(PREFIX + word, title, status, List.of());
    }

    /// The form or body is not what it should be.
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(PREFIX + "invalid", "Some fields are missing or wrong.", 422, errors);
    }

    /// Answers with it.
    public void answer(Context context) {
        context.status(status);
        context.contentType("application/problem+json");
        context.result(WireFormat.mapper().writeValueAsBytes(this));
    }
}

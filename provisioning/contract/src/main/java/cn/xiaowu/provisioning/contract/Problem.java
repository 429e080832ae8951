package cn.xiaowu.provisioning.contract;

import org.jspecify.annotations.Nullable;

/// A refusal as `application/problem+json` (RFC 9457).
///
/// @param type `urn:xiaowu:problem:` and the code
/// @param title what is wrong, for a person
/// @param status the HTTP status
/// @param code the same as at the end of the type, for programs
/// @param detail what exactly; null if there is no more to say
public record Problem(
        String type,
        String title,
        int status,
        ProblemCode code,
        @Nullable String detail) {
    /// The media type that it is sent as.
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:xiaowu:problem:";

    /// The problem of a code.
    public static Problem of(ProblemCode code, @Nullable String detail) {
        return new Problem(TYPE + code.slug(), code.title(), code.status(), code, detail);
    }
}

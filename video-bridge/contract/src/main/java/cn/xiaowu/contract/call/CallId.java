package cn.xiaowu.contract.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names one call. Made by the booth, so that asking twice for the same call is harmless.
///
/// @param value a random UUID
public record CallId(@JsonValue UUID value) {
    /// @throws NullPointerException never with JSON: a missing id is refused before
    @JsonCreator
    public CallId {}

    /// A new id.
    public static CallId random() {
        return new CallId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package cn.xiaowu.contract.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a still that was taken in a call. Unguessable.
///
/// @param value a random UUID
public record StillId(@JsonValue UUID value) {
    /// Reads its text.
    ///
    /// @throws IllegalArgumentException if it is no UUID
    @JsonCreator
    public StillId {}

    /// A new one.
    public static StillId random() {
        return new StillId(UUID.randomUUID());
    }

    /// The UUID.
    @Override
    public String toString() {
        return value.toString();
    }
}

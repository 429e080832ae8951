package cn.xiaowu.contract.cases;

import cn.xiaowu.contract.wire.WireFormat;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// SHA-256 over a form's values, fields in alphabetic order. What a clerk accepted is what the citizen signed if, and
/// only if, the digests are equal.
///
/// @param value 64 hexadecimal digits
public record FormDigest(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /// @throws IllegalArgumentException if it is no SHA-256 in hexadecimal
    @JsonCreator
    public FormDigest {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a form digest has 64 hexadecimal digits");
        }
    }

    /// The digest of a flat form's values.
    public static FormDigest of(ObjectNode form) {
        // Not by toString(): that writes through buffers which are kept.
        JsonMapper json = WireFormat.mapper();
        var sorted = new TreeMap<String, String>();
        form.properties().forEach(field -> sorted.put(field.getKey(), json.writeValueAsString(field.getValue())));
        byte[] canonical = json.writeValueAsBytes(sorted);
        try {
            return new FormDigest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

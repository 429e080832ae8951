package cn.xiaowu.contract.codes;

import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORGenerator;

/// The claims of a one code as a CBOR Web Token (RFC 8392). Numbers below -65536 are for private use.
final class Claims {
    private static final int EXPIRES = 4;
    private static final int ISSUED = 6;
    private static final int CODE_ID = 7;
    private static final int ITEM = -70_001;
    private static final int NAME = -70_002;
    private static final int ID_NUMBER = -70_003;
    private static final int VALUES = -70_004;

    private Claims() {}

    static byte[] encode(PreparedApplication application) {
        var out = new ByteArrayOutputStream();
        try (CBORGenerator cbor = (CBORGenerator) Cbor.MAPPER.createGenerator(out)) {
            cbor.writeStartObject(null, 7);
            number(cbor, EXPIRES, application.expiresAt().getEpochSecond());
            number(cbor, ISSUED, application.issuedAt().getEpochSecond());
            text(cbor, CODE_ID, application.codeId());
            text(cbor, ITEM, application.item().value());
            text(cbor, NAME, application.name().value());
            text(cbor, ID_NUMBER, application.idNumber().value());
            values(cbor, application.values());
            cbor.writeEndObject();
        }
        return out.toByteArray();
    }

    /// @throws IllegalArgumentException if a claim is missing or wrong
    /// @throws tools.jackson.core.JacksonException if the bytes are no CBOR
    static PreparedApplication decode(byte[] bytes) {
        JsonNode claims = Cbor.MAPPER.readTree(bytes);
        if (!(claim(claims, VALUES) instanceof ObjectNode values)) {
            throw new IllegalArgumentException("the code carries no form values");
        }
        return new PreparedApplication(
                claim(claims, CODE_ID).asString(""),
                new ItemId(claim(claims, ITEM).asString("")),
                new PersonName(claim(claims, NAME).asString("")),
                new IdNumber(claim(claims, ID_NUMBER).asString("")),
                values,
                Instant.ofEpochSecond(claim(claims, ISSUED).asLong(0)),
                Instant.ofEpochSecond(claim(claims, EXPIRES).asLong(0)));
    }

    private static JsonNode claim(JsonNode claims, int key) {
        return claims.path(String.valueOf(key));
    }

    private static void number(CBORGenerator cbor, int key, long value) {
        cbor.writePropertyId(key);
        cbor.writeNumber(value);
    }

    private static void text(CBORGenerator cbor, int key, String value) {
        cbor.writePropertyId(key);
        cbor.writeString(value);
    }

    private static void values(CBORGenerator cbor, ObjectNode values) {
        cbor.writePropertyId(VALUES);
        cbor.writeStartObject(null, values.size());
        values.properties().forEach(field -> {
            cbor.writeName(field.getKey());
            cbor.writeString(field.getValue().asString());
        });
        cbor.writeEndObject();
    }
}

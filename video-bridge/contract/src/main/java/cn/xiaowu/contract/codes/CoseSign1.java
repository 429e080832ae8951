package cn.xiaowu.contract.codes;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORGenerator;

/// A COSE_Sign1 message (RFC 9052 §4.2) with EdDSA over Ed25519 (RFC 9053 §2.2).
///
/// @param header the protected header, encoded
/// @param payload what is signed
/// @param signature 64 bytes
record CoseSign1(byte[] header, byte[] payload, byte[] signature) {
    private static final int TAG = 18;
    private static final int ALGORITHM = 1;
    private static final int EDDSA = -8;
    private static final int KEY_ID = 4;

    static CoseSign1 sign(String kid, byte[] payload, PrivateKey key) {
        byte[] header = header(kid);
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(toBeSigned(header, payload));
            return new CoseSign1(header, payload, signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key cannot sign with Ed25519", e);
        }
    }

    /// @throws IllegalArgumentException if the bytes are no COSE_Sign1
    static CoseSign1 decode(byte[] bytes) {
        try {
            JsonNode array = Cbor.MAPPER.readTree(bytes);
            if (!array.isArray() || array.size() != 4) {
                throw new IllegalArgumentException("a COSE_Sign1 is an array of four");
            }
            return new CoseSign1(
                    array.path(0).binaryValue(),
                    array.path(2).binaryValue(),
                    array.path(3).binaryValue());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not CBOR of a COSE_Sign1", e);
        }
    }

    byte[] encoded() {
        var out = new ByteArrayOutputStream();
        try (CBORGenerator cbor = (CBORGenerator) Cbor.MAPPER.createGenerator(out)) {
            cbor.writeTag(TAG);
            cbor.writeStartArray(null, 4);
            cbor.writeBinary(header);
            cbor.writeStartObject(null, 0);
            cbor.writeEndObject();
            cbor.writeBinary(payload);
            cbor.writeBinary(signature);
            cbor.writeEndArray();
        }
        return out.toByteArray();
    }

    /// The key id that the header names; empty if it names none or another algorithm than EdDSA.
    String kid() {
        JsonNode map = Cbor.MAPPER.readTree(header);
        boolean eddsa = map.path(String.valueOf(ALGORITHM)).asInt(0) == EDDSA;
        return eddsa ? map.path(String.valueOf(KEY_ID)).asString("") : "";
    }

    boolean isSignedBy(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(toBeSigned(header, payload));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // A signature of wrong length or form is a wrong signature.
        }
    }

    private static byte[] header(String kid) {
        var out = new ByteArrayOutputStream();
        try (CBORGenerator cbor = (CBORGenerator) Cbor.MAPPER.createGenerator(out)) {
            cbor.writeStartObject(null, 2);
            cbor.writePropertyId(ALGORITHM);
            cbor.writeNumber(EDDSA);
            cbor.writePropertyId(KEY_ID);
            cbor.writeString(kid);
            cbor.writeEndObject();
        }
        return out.toByteArray();
    }

    private static byte[] toBeSigned(byte[] header, byte[] payload) {
        var out = new ByteArrayOutputStream();
        try (CBORGenerator cbor = (CBORGenerator) Cbor.MAPPER.createGenerator(out)) {
            cbor.writeStartArray(null, 4);
            cbor.writeString("Signature1");
            cbor.writeBinary(header);
            cbor.writeBinary(new byte[0]);
            cbor.writeBinary(payload);
            cbor.writeEndArray();
        }
        return out.toByteArray();
    }
}

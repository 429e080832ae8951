package cn.xiaowu.journey.demo;

import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.codes.CodeKeys;
import cn.xiaowu.contract.codes.OneCodeWriter;
import cn.xiaowu.contract.codes.PreparedApplication;
import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// One codes of a made-up authority, to be held before the simulated scanner, and the key by which booths know it. Made
/// anew at each start: the key's private half is never written.
final class SampleCodes {
    private static final String KEY_ID = "demo-authority";

    private final KeyPair authority = newKey();
    private final Instant now;

    SampleCodes(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Writes the codes as text files, and the list of keys for the bridge.
    ///
    /// @param item the item that they prepare
    /// @param values form values that they carry
    void write(Path codes, Path keyList, ItemId item, ObjectNode values) throws IOException {
        var genuine = new OneCodeWriter(KEY_ID, authority.getPrivate());
        var stranger = new OneCodeWriter(KEY_ID, newKey().getPrivate());
        var jia = new PersonName("样例甲");
        var jiaNumber = new IdNumber("11010519491231002X");
        Files.createDirectories(codes);
        write(codes, "valid", genuine.write(code("demo-valid", item, jia, jiaNumber, values, Duration.ofHours(12))));
        write(codes, "expired", genuine.write(code("demo-old", item, jia, jiaNumber, values, Duration.ofHours(-1))));
        write(codes, "forged", stranger.write(code("demo-false", item, jia, jiaNumber, values, Duration.ofHours(12))));
        write(
                codes,
                "other-person",
                genuine.write(code(
                        "demo-other",
                        item,
                        new PersonName("样例乙"),
                        new IdNumber("440524188001010014"),
                        values,
                        Duration.ofHours(12))));
        Files.write(keyList, WireFormat.mapper().writeValueAsBytes(keys()));
    }

    private List<CodeKeys.Entry> keys() {
        String encoded =
                Base64.getEncoder().encodeToString(authority.getPublic().getEncoded());
        return List.of(new CodeKeys.Entry(KEY_ID, encoded));
    }

    private PreparedApplication code(
            String id, ItemId item, PersonName name, IdNumber number, ObjectNode values, Duration goodFor) {
        Instant issued = now.minus(Duration.ofHours(2));
        return new PreparedApplication(id, item, name, number, values, issued, now.plus(goodFor));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), text);
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }
}

package cn.xiaowu.bridge.bench.servers;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.clerks.ClerkFile;
import cn.xiaowu.contract.catalogue.Region;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Accounts for many clerks of one region, who decide about the one item that is called for.
public final class Clerks {
    /// All have the same.
    public static final String PASSWORD = "a password for a run";

    private static final Region REGION = new Region("330100", "杭州市");

    private Clerks() {}

    /// Adds them to a bridge that runs: the first as `add-clerk` does, the others with the first one's hash, since each
    /// hash takes a while on purpose.
    ///
    /// @return their log-in names
    public static List<String> add(Path state, int clerks) throws IOException {
        Path file = state.resolve("clerks.json");
        new ClerkFile(file).put(new Clerk("clerk0", "王", REGION), PASSWORD);
        var entries = (ArrayNode) WireFormat.mapper().readTree(Files.readString(file));
        for (int index = 1; index < clerks; index++) {
            ObjectNode entry = (ObjectNode) entries.get(0).deepCopy();
            ((ObjectNode) entry.get("clerk")).put("name", "clerk" + index);
            entries.add(entry);
        }
        Files.writeString(file, WireFormat.mapper().writeValueAsString(entries));
        return IntStream.range(0, clerks).mapToObj(index -> "clerk" + index).toList();
    }
}

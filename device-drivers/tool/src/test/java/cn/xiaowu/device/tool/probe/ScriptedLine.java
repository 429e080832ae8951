package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.serial.ByteLine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A far end that answers what is in its script and nothing else. Reading in vain takes a tenth of a second of its own
/// time.
final class ScriptedLine implements ByteLine, InstantSource {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int TENTH = 100;

    private final Map<String, String> script;
    private final List<String> asked = new ArrayList<>();
    private byte[] pending = new byte[0];
    private boolean babbling;
    private Instant now = Instant.EPOCH;

    ScriptedLine(Map<String, String> script) {
        this.script = script;
    }

    /// Never silent.
    ScriptedLine babbling() {
        babbling = true;
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public int read(byte[] into) {
        if (babbling) {
            now = now.plusMillis(1);
            return into.length;
        }
        if (pending.length == 0) {
            now = now.plusMillis(TENTH);
            return 0;
        }
        int count = pending.length;
        System.arraycopy(pending, 0, into, 0, count);
        pending = new byte[0];
        return count;
    }

    @Override
    public void write(byte[] bytes) {
        String question = HEX.formatHex(bytes);
        asked.add(question);
        pending = HEX.parseHex(script.getOrDefault(question, ""));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {}
}

package cn.xiaowu.kiosk.wipe;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Personal values to search for, in every encoding in which this machine may hold them, each byte masked: what looks
/// for
/// a value in memory must not itself be what it finds. Immutable, for use by any thread.
public final class MaskedTraces {
    /// What every byte is combined with by exclusive or.
    static final byte MASK = (byte) 0xA7;

    /// Shorter ones would be found by chance.
    private static final int SHORTEST_BYTES = 6;

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    private final List<byte[]> patterns;

    private MaskedTraces(List<byte[]> patterns) {
        this.patterns = patterns;
    }

    /// The traces of these values.
    ///
    /// @param values the values; no reference to them is kept
    public static MaskedTraces of(Collection<String> values) {
        Set<List<Byte>> known = new HashSet<>();
        var patterns = new ArrayList<byte[]>();
        for (String value : values) {
            for (Charset encoding : ENCODINGS) {
                byte[] bytes = value.getBytes(encoding);
                mask(bytes);
                if (bytes.length >= SHORTEST_BYTES && known.add(boxed(bytes))) {
                    patterns.add(bytes);
                }
            }
        }
        return new MaskedTraces(List.copyOf(patterns));
    }

    private static void mask(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= MASK;
        }
    }

    private static List<Byte> boxed(byte[] bytes) {
        var boxed = new ArrayList<Byte>(bytes.length);
        for (byte one : bytes) {
            boxed.add(one);
        }
        return boxed;
    }

    /// The masked patterns.
    List<byte[]> patterns() {
        return patterns;
    }

    /// Whether there is nothing to search for: nobody had identified.
    boolean isEmpty() {
        return patterns.isEmpty();
    }

    /// The count only.
    @Override
    public String toString() {
        return "MaskedTraces[" + patterns.size() + "]";
    }
}

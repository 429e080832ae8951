package cn.xiaowu.device.sim.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RtuRequestsTest {
    private static final byte[] READ = Crc16.seal((byte) 1, (byte) 2, (byte) 0, (byte) 0, (byte) 0, (byte) 8);
    private static final byte[] WRITE =
            Crc16.seal((byte) 1, (byte) 15, (byte) 0, (byte) 0, (byte) 0, (byte) 1, (byte) 1, (byte) 1);

    private RtuRequests requests = new RtuRequests();

    @Property
    void findsRequestsHoweverTheyAreSplit(@ForAll @IntRange(min = 1, max = 17) int size) {
        requests = new RtuRequests(); // One instance serves all tries.
        byte[] both = join(READ, WRITE);
        List<byte[]> found = new ArrayList<>();
        for (int from = 0; from < both.length; from += size) {
            found.addAll(requests.accept(Arrays.copyOfRange(both, from, Math.min(both.length, from + size))));
        }

        assertThat(found).containsExactly(READ, WRITE);
    }

    @Property
    void findsARequestAfterAnyNoise(@ForAll @Size(max = 300) byte[] noise) {
        requests = new RtuRequests(); // One instance serves all tries.
        List<byte[]> found = new ArrayList<>(requests.accept(noise));
        // Noise may look like the beginning of a long request; no request is longer than 256 bytes.
        for (int i = 0; i < 34; i++) {
            found.addAll(requests.accept(READ));
        }

        assertThat(found).anySatisfy(request -> assertThat(request).isEqualTo(READ));
    }

    @Test
    void forgetsWhatWasBegun() {
        requests.accept(Arrays.copyOf(READ, 5));
        requests.reset();

        assertThat(requests.accept(READ)).containsExactly(READ);
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}

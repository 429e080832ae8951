package cn.xiaowu.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {
    private final AtomicInteger changes = new AtomicInteger();
    private Set<InetAddress> addresses = Set.of();
    private boolean broken;
    private final NetworkWatch watch = new NetworkWatch(this::read, changes::incrementAndGet);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void saysNothingOfTheNetworkThatItFindsAtFirst() {
        see("192.0.2.7");
        see("192.0.2.7");

        assertThat(changes).hasValue(0);
    }

    @Test
    void tellsOfAnAddressThatComes() {
        see("192.0.2.7");
        see("192.0.2.7", "198.51.100.3");

        assertThat(changes).hasValue(1);
    }

    @Test
    void tellsOfTheLastAddressThatGoesAndOfItsReturn() {
        see("192.0.2.7");
        see();
        see("192.0.2.7");

        assertThat(changes).hasValue(2);
    }

    @Test
    void takesAddressesThatCanNotBeReadForNoChange() {
        see("192.0.2.7");
        broken = true;
        watch.look();
        broken = false;
        see("192.0.2.7");

        assertThat(changes).hasValue(0);
    }

    private Set<InetAddress> read() throws IOException {
        if (broken) {
            throw new IOException("no such device");
        }
        return addresses;
    }

    private void see(String... now) {
        Set<InetAddress> found = new HashSet<>();
        for (String address : now) {
            found.add(InetAddress.ofLiteral(address));
        }
        addresses = found;
        watch.look();
    }
}

package cn.xiaowu.bridge.media;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

/// What the fake media server is held to, asked of a real one. Skipped unless `XIAOWU_KURENTO` names one.
class RealKurentoIT extends KurentoContract {
    private static final String SERVER = System.getenv().getOrDefault("XIAOWU_KURENTO", "");

    @Override
    @BeforeEach
    void connect() {
        assumeTrue(!SERVER.isEmpty(), "XIAOWU_KURENTO names no media server");
        super.connect();
    }

    @Override
    URI server() {
        return URI.create(SERVER);
    }
}

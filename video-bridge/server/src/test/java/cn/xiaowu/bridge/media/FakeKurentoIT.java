package cn.xiaowu.bridge.media;

import java.net.URI;
import org.junit.jupiter.api.AutoClose;

/// The fake media server keeps what a real one is asked for.
class FakeKurentoIT extends KurentoContract {
    @AutoClose
    private final FakeKurento kurento = FakeKurento.started();

    @Override
    URI server() {
        return kurento.uri();
    }
}

package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.journey.demo.DemoMedia;
import cn.xiaowu.journey.demo.Ports;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemoMediaTest {
    private static final Ports PORTS = new Ports(8200);

    @Test
    void fromPageToPageNothingIsRecordedElsewhere() {
        assertThat(options("mesh", null)).containsExactly("--media", "mesh");
    }

    @Test
    void mediaServersOnThisMachineDeliverToThePortBesideTheOthers() {
        String media = "kurento=ws://127.0.0.1:8888/kurento,wss://localhost:8433/kurento";

        assertThat(options(media, null))
                .containsExactly("--media", media, "--media-record-to", "http://127.0.0.1:8207");
    }

    @Test
    void othersRecordOnlyIfTheyAreToldWhereToDeliver() {
        String media = "kurento=ws://127.0.0.1:8888/kurento,ws://10.0.0.9:8888/kurento";

        assertThat(options(media, null)).containsExactly("--media", media);
        assertThat(options(media, "http://10.0.0.5:8095"))
                .containsSubsequence("--media-record-to", "http://10.0.0.5:8095", "--media-record-host", "0.0.0.0");
    }

    private static List<String> options(String media, @Nullable String recordTo) {
        return new DemoMedia(media, recordTo).options(PORTS);
    }
}

package cn.xiaowu.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `serve` refuses before it touches anything.
class ServeCommandTest {
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aTurnServerThatNoBrowserCouldUseIsRefusedWithWhatToWrite() {
        int code = serve("--turn", "turn://turn.example:3478", "--turn-secret", "turn-secret");

        assertThat(code).isEqualTo(BridgeMain.UNUSABLE);
        assertThat(said.toString())
                .startsWith("bridge: turn://turn.example:3478 is not of the form turn:HOST:PORT")
                .contains("write no slashes");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAddressThatNoMediaServerCouldDeliverToIsRefusedWithWhatToWrite() {
        int code = serve("--media", "kurento=ws://10.0.0.9:8888/kurento", "--media-record-to", "10.0.0.5:8095");

        assertThat(code).isEqualTo(BridgeMain.UNUSABLE);
        assertThat(said.toString()).startsWith("bridge: --media-record-to is not of the form http://HOST:PORT");
        assertThat(folder).isEmptyDirectory();
    }

    private int serve(String... options) {
        List<String> all = new ArrayList<>(
                List.of("serve", "--state", folder.resolve("state").toString()));
        all.addAll(List.of("--console-port", "0", "--booth-port", "0"));
        for (String file : List.of("--tls-cert", "--tls-key", "--booth-ca")) {
            all.addAll(List.of(file, folder.resolve("none").toString()));
        }
        all.addAll(List.of(options));
        return BridgeMain.commandLine().setErr(new PrintWriter(said, true)).execute(all.toArray(String[]::new));
    }
}

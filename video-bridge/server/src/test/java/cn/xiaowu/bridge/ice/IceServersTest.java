package cn.xiaowu.bridge.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.contract.call.IceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IceServersTest {
    private static final List<String> TURN = List.of("turn:turn.example:3478", "turns:turn.example:443?transport=tcp");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_764_000_000));

    @TempDir
    private Path folder;

    @Test
    void namesNoServerWhereNoneIsNeeded() {
        var ice = new IceServers(IcePolicy.STRAIGHT, null, CLOCK);

        assertThat(ice.forPage("call")).isEmpty();
        assertThat(ice.relayOnly()).isFalse();
    }

    /// The password is what `printf 1764003600:call | openssl dgst -sha1 -hmac north -binary | base64` prints.
    @Test
    void grantsTheUseOfTurnServersForAWhile() throws IOException {
        var policy = new IcePolicy(List.of("stun:turn.example:3478"), TURN, Duration.ofHours(1), true);

        List<IceServer> servers = new IceServers(policy, secret("north\n"), CLOCK).forPage("call");

        assertThat(servers)
                .containsExactly(
                        new IceServer(List.of("stun:turn.example:3478"), null, null),
                        new IceServer(TURN, "1764003600:call", "FwtYl4R7mYlBYXpvtB6qLXeQisk="));
    }

    @Test
    void printsNoSecret() throws IOException {
        assertThat(secret("north").toString()).doesNotContain("north");
    }

    @Test
    void refusesTurnServersWithoutASecret() {
        var policy = new IcePolicy(List.of(), TURN, Duration.ofHours(1), false);

        assertThatThrownBy(() -> new IceServers(policy, null, CLOCK)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASecretThatIsNone() {
        assertThatThrownBy(() -> secret(" \n")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> TurnSecret.read(folder.resolve("none"))).hasMessageContaining("none");
    }

    @Test
    void refusesAUrlThatNoPageCouldUse() {
        assertThatThrownBy(() -> new IcePolicy(List.of(), List.of("turn: "), Duration.ofHours(1), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IcePolicy(List.of("stun: "), List.of(), Duration.ofHours(1), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToHideBehindServersThatAreNotThere() {
        assertThatThrownBy(() -> new IcePolicy(List.of(), List.of(), Duration.ofHours(1), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TurnSecret secret(String text) throws IOException {
        return TurnSecret.read(Files.writeString(folder.resolve("secret"), text));
    }
}

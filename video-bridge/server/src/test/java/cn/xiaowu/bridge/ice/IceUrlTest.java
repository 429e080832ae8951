package cn.xiaowu.bridge.ice;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IceUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "turn:turn.example",
                "turn:turn.example:3478",
                "turn:turn.example:3478?transport=udp",
                "turn:turn.example:3478?transport=tcp",
                "turns:turn.example:443?transport=tcp",
                "turns:turn.example",
                "turn:192.0.2.1:3478",
                "turn:[2001:db8::1]:3478?transport=udp",
                "turns:[2001:db8::1]:443?transport=tcp",
                "turn:xn--fsqu00a.example"
            })
    void takesTurnServersOverEveryTransportThatBrowsersSpeak(String url) {
        assertThatCode(() -> IceUrl.checkTurn(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turn.example:3478                     | is not of the form turn:HOST:PORT?transport=udp",
                "stun:turn.example                     | is not of the form turn:HOST:PORT?transport=udp",
                "turn:turn.example?transport=sctp      | turns:HOST:PORT?transport=tcp",
                "turn:turn.example:                    | is not of the form",
                "turn://turn.example:3478              | write no slashes",
                "turn:2001:db8::1:3478                 | write an IPv6 address in brackets",
                "turn:[2001:db8:1]:3478                | names no host",
                "turn:192.0.2.256:3478                 | names no host",
                "turn:3478                             | names no host",
                "turn:办事.example                      | names no host",
                "turn:turn.example:0                   | write one from 1 to 65535",
                "turn:turn.example:65536               | write one from 1 to 65535",
                "turns:turn.example:443?transport=udp  | write ?transport=tcp"
            })
    void saysOfWhatIsNoTurnServerWhatToWrite(String url, String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IceUrl.checkTurn(url))
                .withMessageContaining(what)
                .withMessageStartingWith(url);
    }

    @Test
    void doesNotRepeatAPasswordThatStandsInAUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IceUrl.checkTurn("turn:north:secret@turn.example"))
                .withMessageContaining("holds neither name nor password")
                .withMessageNotContaining("secret@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stun:turn.example:3478", "stuns:turn.example:443", "stun:[2001:db8::1]"})
    void takesStunServers(String url) {
        assertThatCode(() -> IceUrl.checkStun(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn:turn.example", "stun:turn.example?transport=udp", "stun:"})
    void saysOfWhatIsNoStunServerWhatToWrite(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IceUrl.checkStun(url))
                .withMessageContaining("is not of the form stun:HOST:PORT");
    }
}

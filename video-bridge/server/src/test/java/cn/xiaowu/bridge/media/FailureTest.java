package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void tellsNothingOfWhatTheRequestHeld() {
        var late = new IllegalStateException("no answer to {\"offer\":\"192.0.2.1\"}", new TimeoutException());

        assertThat(Failure.of(late)).isEqualTo("it does not answer");
        assertThat(Failure.of(new IllegalStateException("192.0.2.1"))).doesNotContain("192.0.2.1");
    }

    @Test
    void looksBehindAnEndThatWaitedInVain() {
        assertThat(Failure.of(new CompletionException(new TimeoutException()))).isEqualTo("it does not answer");
    }

    @Test
    void namesWhatIsAtTheBottomOfAConnectionThatDidNotComeAbout() {
        var refused = new IllegalStateException("ws://media.example", new IOException(new ConnectException("refused")));

        assertThat(Failure.of(refused)).isEqualTo("it can't be reached (ConnectException)");
    }

    @Test
    void sendsWhoeverMeetsACertificateThatIsNotBelievedToTheOptionForThat() {
        assertThat(Failure.of(new IOException(new SSLHandshakeException("unable to find path"))))
                .contains("--media-ca");
    }
}

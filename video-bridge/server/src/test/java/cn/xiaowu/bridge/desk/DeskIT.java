package cn.xiaowu.bridge.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Who comes in at the console port, and who does not.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class DeskIT {
    private RunningBridge bridge;

    @BeforeAll
    void startBridge(@TempDir Path folder) {
        bridge = RunningBridge.in(folder);
    }

    @AfterAll
    void stopBridge() {
        bridge.close();
    }

    @Test
    void aClerkWhoLoggedInIsKnownAndGetsTheDeskFirst() {
        ClerkEnd clerk = bridge.clerk("wang", Samples.HANGZHOU);

        assertThat(clerk.get("/api/me").body()).contains("\"regionName\":\"杭州市\"");
        clerk.open();

        var desk = clerk.inbox().take(ConsoleMessage.Desk.class);
        assertThat(desk.clerk()).isEqualTo("王");
        assertThat(desk.available()).isFalse();
        clerk.close();
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndOtherSites() {
        bridge.clerk("cookie", Samples.HANGZHOU);
        var clerk = new ClerkEnd(bridge.consolePort());

        var answer = clerk.post("/api/login", Map.of("name", "cookie", "password", "a good password"));

        assertThat(answer.headers().firstValue("Set-Cookie")).get().asString().contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void whoIsNotLoggedInIsShownTheDoor() {
        var stranger = new ClerkEnd(bridge.consolePort());

        assertThat(stranger.get("/api/me").statusCode()).isEqualTo(401);
        stranger.open();

        await().until(() -> stranger.closeCode() == Consoles.NOT_LOGGED_IN);
    }

    @Test
    void aWrongPasswordIsRefusedAndAfterFiveTriesEvenTheRightOneHasToWait() {
        bridge.clerk("guessed", Samples.HANGZHOU);
        var guesser = new ClerkEnd(bridge.consolePort());

        for (int i = 0; i < 5; i++) {
            assertThat(guesser.logIn("guessed", "a wrong password")).isEqualTo(401);
        }

        assertThat(guesser.logIn("guessed", "a good password")).isEqualTo(429);
    }

    @Test
    void aPageOfAnotherSiteDoesNotComeIn() {
        ClerkEnd clerk = bridge.clerk("origin", Samples.HANGZHOU);

        assertThatThrownBy(() -> clerk.open("https://evil.example")).rootCause().hasMessageContaining("403");
    }

    @Test
    void aNewerPageTakesOver() {
        ClerkEnd older = bridge.clerk("two.pages", Samples.HANGZHOU).open();
        older.inbox().take(ConsoleMessage.Desk.class);

        ClerkEnd newer = older.another().open();

        newer.inbox().take(ConsoleMessage.Desk.class);
        await().until(() -> older.closeCode() == Consoles.REPLACED);
        newer.close();
    }

    @Test
    void whoLogsOutIsOut() {
        ClerkEnd clerk = bridge.clerk("leaver", Samples.HANGZHOU).open();
        clerk.inbox().take(ConsoleMessage.Desk.class);

        assertThat(clerk.post("/api/logout", Map.of()).statusCode()).isEqualTo(204);

        await().until(() -> clerk.closeCode() == Consoles.NOT_LOGGED_IN);
        assertThat(clerk.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aPageThatSpeaksNonsenseIsClosedAndWhatIsNewerIsPassedOver() {
        ClerkEnd clerk = bridge.clerk("nonsense", Samples.HANGZHOU).open();
        clerk.inbox().take(ConsoleMessage.Desk.class);

        clerk.sayText("{\"type\":\"Dance\"}");
        clerk.say(new ClerkMessage.SetAvailable(true));
        assertThat(clerk.inbox().take(ConsoleMessage.Desk.class).available()).isTrue();
        clerk.sayText("nonsense");

        await().until(() -> clerk.closeCode() == 1008);
    }

    @Test
    void everyAnswerForbidsWhatIsNotTheBridgesOwn() {
        var answer = new ClerkEnd(bridge.consolePort()).get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void figuresAreThereForThisMachine() {
        assertThat(new ClerkEnd(bridge.consolePort()).get("/metrics").body())
                .contains("bridge_booths", "bridge_calls_waiting", "jvm_memory_used_bytes");
    }
}

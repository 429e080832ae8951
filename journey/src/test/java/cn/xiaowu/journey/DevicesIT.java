package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// What happens to a call in real browsers when devices are pulled and plugged in again.
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class DevicesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// Of the screen that Chromium makes up; its cameras are asked for 1280.
    private static final int SCREEN_WIDTH = 1920;

    private StartedDemo all;
    private BoothVisit visit;
    private Glass booth;
    private Glass console;
    private UnpluggedDevices boothDevices;
    private UnpluggedDevices deskDevices;
    private PeerCount boothPeers;
    private PeerCount deskPeers;

    /// One call for all: each test leaves it as it found it. After one that failed there is another demo.
    @BeforeEach
    void talk(StartedDemo shared) {
        if (shared == all) {
            return;
        }
        all = shared.withBridge();
        visit = all.visit();
        booth = visit.glass();
        boothDevices = UnpluggedDevices.of(booth.page());
        boothPeers = PeerCount.on(booth.page());
        console = Journey.clerk(all.demo(), all.browsers());
        deskDevices = UnpluggedDevices.of(console.page());
        deskPeers = PeerCount.on(console.page());
        visit.comeIn();
        visit.identify();
        visit.fillIn();
        visit.talkTo(console);
    }

    @AfterAll
    void leave(StartedDemo shared) {
        if (shared != all) {
            return;
        }
        visit.leave();
        console.close();
        visit.close();
    }

    @Test
    void theCallGoesOnWithSoundWhileTheBoothsCameraIsGoneAndWithItsPictureOnceItIsBack() {
        // When the booth's camera is pulled
        boothDevices.pullCamera();

        // Then both sides are told, and the clerk goes on hearing the citizen
        console.seeState("citizen-picture", "NONE");
        booth.seeState("own-media", "NONE ON");
        int heard = deskPeers.sound();
        await().pollInSameThread().atMost(PATIENCE).until(() -> deskPeers.sound() > heard + 100);
        console.seeState("call-state", "active");
        booth.seeState("recording-mark", "ON");

        // And once it is plugged in again, the clerk sees the citizen over the very same connection
        boothDevices.plugCameraIn();
        console.seeFramesFlow();
        console.seeNot("citizen-picture");
        booth.seeNot("own-media");
        booth.seeState("recording-mark", "ON");
        assertThat(boothPeers.opened()).isOne();
        assertThat(deskPeers.opened()).isOne();
    }

    @Test
    void theCitizenSeesAScreenThatTheClerkShowsAndThenTheClerkAgain() {
        console.touch("share-screen");

        booth.seeText("clerk-sends", "正在展示屏幕");
        booth.seeFramesFlow();
        await().pollInSameThread().atMost(PATIENCE).until(() -> deskPeers.widthSent() == SCREEN_WIDTH);

        console.touch("share-screen");
        booth.seeNot("clerk-sends");
        booth.seeFramesFlow();
        await().pollInSameThread().atMost(PATIENCE).until(() -> deskPeers.widthSent() < SCREEN_WIDTH);
        assertThat(deskPeers.opened()).isOne();
    }

    @Test
    void theClerkSeesPaperAndTakesAStillOfItThatTheCitizenSeesToo() {
        console.touch("ask-paper");
        booth.seeState("show-paper", "ON");
        console.seeText("citizen-sends", "展示材料");

        console.touch("ask-still");
        booth.see("still-taken");
        assertThat(pixelsOf("still")).isGreaterThanOrEqualTo(640 * 480);

        console.page().keyboard().press("Escape");
        booth.touch("show-paper");
        console.seeNot("citizen-sends");
        assertThat(boothPeers.opened()).isOne();
    }

    private int pixelsOf(String image) {
        console.see(image);
        return ((Number) console.page()
                        .waitForFunction(
                                "id => { const { naturalWidth: width, naturalHeight: height } ="
                                        + " document.querySelector(`[data-testid=${id}]`); return width * height }",
                                image)
                        .jsonValue())
                .intValue();
    }

    @Test
    void theClerkSeesTheCitizenAgainAfterTheProcessThatDrivesTheBoothsCameraHasDied() {
        String before = boothPeers.pictureSent();

        CameraProcess.kill(all.demo().state().browserProfile());

        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> !boothPeers.pictureSent().isEmpty()
                        && !boothPeers.pictureSent().equals(before));
        console.seeFramesFlow();
        booth.seeState("recording-mark", "ON");
        assertThat(boothPeers.opened()).isOne();
    }

    @Test
    void theCitizenIsToldThatTheClerksCameraIsGoneAndHearsTheClerk() {
        deskDevices.pullCamera();

        booth.seeState("clerk-picture", "NONE");
        console.see("camera-problem");
        int heard = boothPeers.sound();
        await().pollInSameThread().atMost(PATIENCE).until(() -> boothPeers.sound() > heard + 100);

        deskDevices.plugCameraIn();
        booth.seeFramesFlow();
        booth.seeNot("clerk-picture");
        assertThat(boothPeers.opened()).isOne();
    }
}

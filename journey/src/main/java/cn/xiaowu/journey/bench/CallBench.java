package cn.xiaowu.journey.bench;

import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Browsers;
import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import cn.xiaowu.journey.play.SimulatedBooth;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// From the clerk's click to the first frame of the far end, on both sides; beside two peer connections inside one
/// page.
final class CallBench {
    private static final int CALLS = 10;
    /// A clerk reads who calls before answering; the pages connect meanwhile.
    private static final int READING_MS = 1_500;

    private final Demo demo;

    /// @param demo with its booth started
    CallBench(Demo demo) {
        this.demo = demo;
    }

    List<Figure> measure() {
        var atBooth = new ArrayList<Double>();
        var atClerk = new ArrayList<Double>();
        var inOnePage = new ArrayList<Double>();
        try (var browsers = new Browsers();
                var hands = new SimulatedBooth(demo.simulatorAddress());
                var visit = new BoothVisit(demo, browsers, hands, null)) {
            Glass console = Journey.clerk(demo, browsers);
            Journey.takeCalls(console);
            prepare(visit);
            for (int call = 0; call < CALLS; call++) {
                talk(visit.glass(), console, atBooth, atClerk);
                inOnePage.add(loopback(console.page()));
            }
        }
        double limit = Figure.median(inOnePage);
        return List.of(
                new Figure("call.first-frame.booth", Figure.median(atBooth), "ms", limit),
                new Figure("call.first-frame.clerk", Figure.median(atClerk), "ms", limit));
    }

    private static void prepare(BoothVisit visit) {
        visit.comeIn();
        visit.identify();
        visit.glass().touch("continue");
        visit.glass().touch("item-330100-GJJ-001");
        visit.glass().see("call-clerk");
    }

    private static void talk(Glass booth, Glass console, List<Double> atBooth, List<Double> atClerk) {
        booth.touch("call-clerk");
        console.see("offer-answer");
        console.page().waitForTimeout(READING_MS);
        console.touch("offer-answer");
        booth.seeFramesFlow();
        console.seeFramesFlow();
        double answered = mark(console.page(), "answeredAt");
        atBooth.add(mark(booth.page(), "firstFrameAt") - answered);
        atClerk.add(mark(console.page(), "firstFrameAt") - answered);
        booth.touch("hang-up");
        console.touch("next");
        booth.see("call-clerk");
    }

    private static double mark(Page page, String name) {
        return ((Number) page.evaluate("name => window.xiaowu.marks[name]", name)).doubleValue();
    }

    /// Milliseconds from the first offer to the first frame at the far end, camera and candidates ready before.
    private static double loopback(Page page) {
        return ((Number) page.evaluate("""
                        async () => {
                          const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true })
                          const near = new RTCPeerConnection()
                          const far = new RTCPeerConnection()
                          near.onicecandidate = ({ candidate }) => candidate && far.addIceCandidate(candidate)
                          far.onicecandidate = ({ candidate }) => candidate && near.addIceCandidate(candidate)
                          const video = document.createElement('video')
                          video.muted = true
                          document.body.append(video)
                          const seen = new Promise((resolve) => {
                            far.ontrack = ({ track, streams }) => {
                              if (track.kind !== 'video') return
                              video.srcObject = streams[0]
                              void video.play()
                              video.requestVideoFrameCallback(() => resolve(performance.now()))
                            }
                          })
                          const begin = performance.now()
                          for (const track of stream.getTracks()) near.addTrack(track, stream)
                          await near.setLocalDescription()
                          await far.setRemoteDescription(near.localDescription)
                          for (const track of stream.getTracks()) far.addTrack(track, stream)
                          await far.setLocalDescription()
                          await near.setRemoteDescription(far.localDescription)
                          const end = await seen
                          near.close()
                          far.close()
                          video.remove()
                          stream.getTracks().forEach((track) => track.stop())
                          return end - begin
                        }""")).doubleValue();
    }
}

package cn.xiaowu.journey.play;

import cn.xiaowu.journey.demo.Demo;

/// A short visit: good and bad codes before the scanner, then the citizen leaves and the booth wipes.
final class ScannerScene {
    private final Demo demo;
    private final Browsers browsers;
    private final SimulatedBooth hands;
    private final Steps steps;

    ScannerScene(Demo demo, Browsers browsers, SimulatedBooth hands, Steps steps) {
        this.demo = demo;
        this.browsers = browsers;
        this.hands = hands;
        this.steps = steps;
    }

    void play() {
        try (var visit = new BoothVisit(demo, browsers, hands, null)) {
            steps.step("the booth's screen opens", () -> visit.glass().see("screen-Attract"));
            steps.picture(visit.glass(), "attract");
            steps.step("the citizen comes in and agrees", visit::comeIn);
            steps.step("a card lifted while it is read is asked for again", () -> {
                hands.liftCardWhileReading("jia");
                visit.glass().seeState("card-state", "LIFTED");
            });
            steps.picture(visit.glass(), "card-lifted");
            steps.step("the card is read, its number masked", visit::identify);
            steps.step("an expired code is refused", () -> visit.showCode("expired", "EXPIRED"));
            steps.step("a forged code is refused", () -> visit.showCode("forged", "FORGED"));
            steps.step("another person's code is refused", () -> visit.showCode("other-person", "OTHER_PERSON"));
            steps.picture(visit.glass(), "code-of-another-person");
            steps.step("the citizen's own code is read by the scanner", () -> visit.showCode("valid", "VALID"));
            steps.step("the citizen leaves, and the booth wipes and proves it", visit::leave);
        }
    }
}

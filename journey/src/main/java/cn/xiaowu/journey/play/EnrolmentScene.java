package cn.xiaowu.journey.play;

import cn.xiaowu.journey.demo.Credentials;
import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.demo.DemoBooth;
import cn.xiaowu.journey.demo.DemoException;

/// The technician records the booth on the portal and makes its claim code; the agent in the booth uses it, once.
final class EnrolmentScene {
    private static final String BOOTH = "B00001";

    private final Demo demo;
    private final Steps steps;
    private final Glass portal;

    EnrolmentScene(Demo demo, Browsers browsers, Steps steps) {
        this.demo = demo;
        this.steps = steps;
        this.portal = new Glass(browsers.desk(demo.portalAddress()));
    }

    void play() {
        steps.step("the technician logs in to the portal", this::logIn);
        steps.step("the technician records the booth", this::recordBooth);
        portal.touch("claim-" + BOOTH);
        String code = portal.see("claim-code").textContent().strip();
        steps.picture(portal, "portal-claim-code");
        steps.step("a wrong claim code is refused", () -> refused("0000-0000-0000"));
        steps.step("the agent makes the booth's key and gets its certificate", () -> demo.enrol(BOOTH, code));
        portal.close();
    }

    private void logIn() {
        portal.type("login-name", Credentials.TECHNICIAN.name());
        portal.type("login-password", Credentials.TECHNICIAN.password());
        portal.touch("login-submit");
        portal.see("new-booth");
    }

    private void recordBooth() {
        DemoBooth booth = demo.booth();
        portal.touch("new-booth");
        portal.type("booth-name", booth.name());
        portal.type("booth-division", booth.division());
        portal.type("booth-division-name", booth.divisionName());
        portal.type("booth-address", booth.address());
        portal.type("booth-phone", booth.phone());
        portal.type("booth-reader", booth.port("reader"));
        portal.type("booth-scanner", booth.port("scanner"));
        portal.type("booth-printer", booth.port("printer"));
        portal.touch("booth-simulated");
        portal.touch("booth-save");
        portal.see("booth-row-" + BOOTH);
    }

    private void refused(String code) {
        try {
            demo.enrol(BOOTH, code);
        } catch (DemoException e) {
            return; // As it should be.
        }
        throw new JourneyException("a wrong claim code was accepted");
    }
}

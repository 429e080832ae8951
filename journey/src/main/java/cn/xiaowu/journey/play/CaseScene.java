package cn.xiaowu.journey.play;

import cn.xiaowu.journey.demo.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The long visit: card and camera, form, call, signature, receipt, rating, wipe.
final class CaseScene {
    private final Demo demo;
    private final Browsers browsers;
    private final SimulatedBooth hands;
    private final Steps steps;
    private String caseNumber = "";

    CaseScene(Demo demo, Browsers browsers, SimulatedBooth hands, Steps steps) {
        this.demo = demo;
        this.browsers = browsers;
        this.hands = hands;
        this.steps = steps;
    }

    void play() {
        try (var visit = new BoothVisit(demo, browsers, hands, phone())) {
            Glass booth = visit.glass();
            Glass console = Journey.clerk(demo, browsers);
            begin(visit);
            fill(booth);
            talk(booth, console);
            submit(booth);
            paper(booth);
            leave(booth);
            console.close();
        }
    }

    private void begin(BoothVisit visit) {
        Glass booth = visit.glass();
        steps.step("the light above the door is green", () -> {
            booth.see("screen-Attract");
            hands.seeLit("LIGHT_GREEN");
        });
        steps.step("the citizen steps in: the screen wakes, and the light turns yellow", () -> {
            hands.present(true);
            booth.see("screen-Consent");
            hands.seeLit("LIGHT_YELLOW");
        });
        steps.picture(booth, "consent");
        steps.step("the citizen agrees and lays the card down", () -> {
            booth.touch("agree");
            visit.identify();
        });
        steps.step("the camera reads the code on the citizen's phone", () -> booth.seeState("code-state", "VALID"));
        steps.picture(booth, "identified");
        steps.step("the citizen chooses the prepared item", () -> {
            booth.touch("continue");
            booth.see("screen-Menu");
        });
        steps.picture(booth, "menu");
        booth.touch("item-" + Journey.ITEM);
    }

    private void fill(Glass booth) {
        steps.step("what card and code know is filled in", () -> {
            booth.seeValue("field-name", "样例甲");
            booth.seeValue("field-phone", "13800000000");
            booth.seeChosen("field-houseKind-新建商品房");
        });
        steps.step("the citizen fills in the rest", () -> {
            booth.type("field-houseAddress", "苏州市姑苏区样例路8号2幢301室");
            booth.type("field-contractNumber", "GF-2026-0001");
            booth.type("field-amount", "100");
            booth.type("field-bankCard", "6222000000000000");
        });
        steps.picture(booth, "filled-in");
    }

    private void talk(Glass booth, Glass console) {
        steps.step("the citizen asks for a clerk and has a place in the queue", () -> {
            booth.touch("call-clerk");
            booth.see("queue-place");
        });
        steps.picture(booth, "queued");
        steps.step("the clerk of the right region sees the ticket and answers", () -> {
            Journey.takeCalls(console);
            console.touch("offer-answer");
        });
        steps.step("video flows both ways", () -> {
            booth.seeFramesFlow();
            console.seeFramesFlow();
        });
        steps.picture(booth, "in-the-call");
        steps.picture(console, "console-in-the-call");
        steps.step("the clerk changes a field, the citizen sees it", () -> {
            console.type("field-amount", "200000");
            booth.seeValue("field-amount", "200000");
        });
        steps.step("the clerk accepts the form as it stands", () -> {
            console.touch("accept");
            booth.see("accepted");
        });
        steps.picture(console, "console-accepted");
    }

    private void submit(Glass booth) {
        steps.step("the citizen goes on and signs", () -> {
            booth.touch("confirm-form");
            booth.see("screen-Sign");
            booth.sign("signature-pad");
        });
        steps.picture(booth, "signed");
        steps.step("the case is handed in and on record at the bridge", () -> {
            booth.touch("sign-confirm");
            booth.see("screen-Submitted");
            booth.seeState("acknowledged", "true");
            caseNumber = booth.see("case-number").textContent().strip();
        });
    }

    private void paper(Glass booth) {
        steps.step("the receipt is printed", () -> booth.seeState("receipt-state", "PRINTED"));
        steps.picture(booth, "handed-in");
        steps.step("the receipt's code leads to the case's progress: accepted", () -> {
            String address = Printout.qr(hands.paper());
            expect(address.contains(caseNumber), "the receipt's code names another case than " + caseNumber);
            var phone = new Glass(browsers.desk(address));
            expect(phone.page().content().contains("已受理"), "the progress page does not say 已受理");
            phone.close();
        });
        hands.tear();
    }

    private void leave(Glass booth) {
        steps.step("the citizen rates the service", () -> {
            booth.touch("continue");
            booth.see("screen-Rate");
        });
        steps.picture(booth, "rating");
        booth.touch("rate-VERY_SATISFIED");
        steps.step("the citizen takes the card", () -> {
            booth.see("screen-Finish");
            hands.liftCard();
        });
        steps.picture(booth, "take-your-card");
        steps.step("the booth wipes, proves it and is ready for the next", () -> {
            hands.present(false);
            booth.touch("finish");
            booth.see("screen-Attract");
            hands.seeLit("LIGHT_GREEN");
        });
    }

    private Path phone() {
        try {
            Path camera = demo.state().root().resolve("phone.y4m");
            PhonePicture.write(Files.readString(demo.state().codes().resolve("valid.txt")), camera);
            return camera;
        } catch (IOException e) {
            throw new JourneyException("the sample code can't be read: " + e.getMessage(), e);
        }
    }

    private static void expect(boolean held, String otherwise) {
        if (!held) {
            throw new JourneyException(otherwise);
        }
    }
}

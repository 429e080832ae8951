package cn.xiaowu.journey.play;

import cn.xiaowu.journey.demo.Demo;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The citizen at the booth: what every visit has in common.
public final class BoothVisit implements AutoCloseable {
    private final Glass glass;
    private final SimulatedBooth hands;

    /// Opens the booth's page as its own browser does.
    ///
    /// @param camera what the camera shows, a Y4M file; null for Chromium's test picture
    public BoothVisit(Demo demo, Browsers browsers, SimulatedBooth hands, @Nullable Path camera) {
        this.glass = new Glass(browsers.booth(demo.screenAddress(), demo.state().browserProfile(), camera));
        this.hands = hands;
    }

    /// The booth's screen.
    public Glass glass() {
        return glass;
    }

    /// Touches the attract screen and agrees.
    public void comeIn() {
        glass.see("screen-Attract");
        glass.touch("attract");
        glass.touch("agree");
        glass.see("screen-Identify");
    }

    /// Lays the sample person's card on the reader and sees it read.
    public void identify() {
        hands.layCard("jia");
        glass.seeState("card-state", "READ");
        glass.seeText("card-field-name", "样例甲");
        glass.seeText("card-field-idNumber", "110***********002X");
    }

    /// Chooses an item and fills it in. Whoever it is has identified already.
    public void fillIn() {
        glass.touch("continue");
        glass.touch("item-" + Journey.ITEM);
        glass.type("field-phone", "13800000000");
        glass.touch("field-houseKind-二手房");
        glass.type("field-houseAddress", "苏州市姑苏区样例路8号2幢301室");
        glass.type("field-contractNumber", "GF-2026-0002");
        glass.type("field-amount", "100");
        glass.type("field-bankCard", "6222000000000000");
    }

    /// Asks for a clerk, who answers, and sees pictures flow both ways.
    ///
    /// @param console the page of a clerk
    public void talkTo(Glass console) {
        glass.touch("call-clerk");
        Journey.takeCalls(console);
        console.touch("offer-answer");
        glass.seeFramesFlow();
        console.seeFramesFlow();
    }

    /// Shows a code to the scanner and sees what the screen makes of it.
    public void showCode(String code, String state) {
        hands.showCode(code);
        glass.seeState("code-state", state);
    }

    /// Leaves in the middle.
    public void leave() {
        hands.liftCard();
        glass.touch("leave");
        glass.seeAny("leave-confirm", "screen-Wiping", "screen-Attract");
        // Asked again only where something would be lost.
        if (glass.page().getByTestId("leave-confirm").isVisible()) {
            glass.touch("leave-confirm");
        }
        glass.see("screen-Attract");
    }

    @Override
    public void close() {
        glass.close();
    }
}

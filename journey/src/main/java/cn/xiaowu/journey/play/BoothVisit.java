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

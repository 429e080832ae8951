package cn.xiaowu.journey.play;

import cn.xiaowu.journey.demo.Credentials;
import cn.xiaowu.journey.demo.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The whole journey: a booth is enrolled, a citizen shows codes to the scanner and leaves, comes again and settles a
/// case with a clerk of another province, and the booth forgets everything. Each step ends when its effect is seen.
public final class Journey {
    /// The item that the journey applies for.
    static final String ITEM = "330100-GJJ-001";

    private final Demo demo;
    private final Path pictures;
    private final Steps steps;

    /// @param demo with its servers started
    /// @param pictures folder for screenshots, made if missing
    /// @param out told a line at each step
    public Journey(Demo demo, Path pictures, Consumer<String> out) {
        this.demo = demo;
        this.pictures = pictures;
        this.steps = new Steps(out, pictures);
    }

    /// Plays it.
    ///
    /// @throws JourneyException if a step failed
    public void play() {
        prepareFolder();
        try (var browsers = new Browsers();
                var hands = new SimulatedBooth(demo.simulatorAddress())) {
            if (!demo.isEnrolled()) {
                new EnrolmentScene(demo, browsers, steps).play();
            }
            steps.step("the booth's programs start", demo::startBooth);
            new ScannerScene(demo, browsers, hands, steps).play();
            new CaseScene(demo, browsers, hands, steps).play();
        }
    }

    /// The clerk's page, logged in and taking calls.
    public static Glass clerk(Demo demo, Browsers browsers) {
        return clerk(demo, browsers, Credentials.CLERK);
    }

    /// The page of one of the demo's clerks, logged in.
    public static Glass clerk(Demo demo, Browsers browsers, Credentials who) {
        var console = new Glass(browsers.desk(demo.consoleAddress()));
        console.type("login-name", who.name());
        console.type("login-password", who.password());
        console.touch("login-submit");
        console.see("waiting-empty");
        return console;
    }

    /// Lets a clerk take calls from now on, who may have done so before.
    public static void takeCalls(Glass console) {
        if (!"on".equals(console.see("availability").getAttribute("data-state"))) {
            console.touch("availability");
        }
        console.seeState("availability", "on");
    }

    private void prepareFolder() {
        try {
            Files.createDirectories(pictures);
        } catch (IOException e) {
            throw new JourneyException("the folder " + pictures + " can't be made: " + e.getMessage(), e);
        }
    }
}

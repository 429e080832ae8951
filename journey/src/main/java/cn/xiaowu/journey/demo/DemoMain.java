package cn.xiaowu.journey.demo;

import cn.xiaowu.journey.play.Journey;
import cn.xiaowu.journey.play.JourneyException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the demo, and plays the journey when asked to.
@Command(
        name = "demo",
        description = "Starts servers and one booth with simulated devices on this machine, until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class DemoMain implements Callable<Integer> {
    @Option(names = "--state", description = "folder that keeps everything (default: ${DEFAULT-VALUE})")
    private Path state = Path.of("state");

    @Option(names = "--port", description = "first of seven TCP ports in a row (default: ${DEFAULT-VALUE})")
    private int port = 8200;

    @Option(names = "--fresh", description = "throw away what an earlier demo kept")
    private boolean fresh;

    @Option(names = "--journey", description = "play a citizen's whole visit in Chromium, then stop")
    private boolean journey;

    @Option(
            names = "--media",
            description = "how calls go: mesh, or kurento=ws://HOST:8888/kurento[,ws://…] (default: ${DEFAULT-VALUE})")
    private String media = "mesh";

    @Option(
            names = "--media-record-to",
            description = "the bridge's address as media servers reach it, to deliver what they record; those on this"
                    + " machine do without")
    private @Nullable String recordTo;

    @Option(names = "--pictures", description = "where the journey saves its screenshots (default: STATE/pictures)")
    private @Nullable Path pictures;

    /// Runs the demo and exits: 130 after Ctrl-C, 0 after a journey that succeeded, 1 when a step of it failed, 2 when
    /// the demo could not be started.
    public static void main(String[] args) {
        System.exit(new CommandLine(new DemoMain()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        long begin = System.nanoTime();
        try (var demo = new Demo(
                Installation.in(Path.of("")),
                StateFolder.open(state, fresh),
                new Ports(port),
                new DemoMedia(media, recordTo).options(new Ports(port)),
                what -> say("  starting " + what))) {
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
            demo.startServers();
            return journey ? play(demo) : serve(demo, begin);
        } catch (DemoException e) {
            say(String.valueOf(e.getMessage()));
            return 2;
        }
    }

    private int play(Demo demo) {
        Path folder = pictures == null ? demo.state().root().resolve("pictures") : pictures;
        try {
            new Journey(demo, folder, DemoMain::say).play();
            say("The journey is complete. Screenshots: " + folder.toAbsolutePath());
            return 0;
        } catch (JourneyException e) {
            say(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private static int serve(Demo demo, long begin) throws InterruptedException {
        if (!demo.isEnrolled()) {
            demo.enrol();
        }
        demo.startBooth();
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        say("""

                Xiaowu is ready after %d s. State: %s

                  the booth's screen        %s
                  the simulated booth       %s   lay a card, show a code, see the paper
                  the clerk's console       %s   %s / %s
                    a helper, a supervisor  the same address   %s / %s   %s / %s
                  the technician's portal   %s   %s / %s

                Ctrl-C stops everything.""".formatted(
                        seconds,
                        demo.state().root(),
                        demo.screenAddress(),
                        demo.simulatorAddress(),
                        demo.consoleAddress(),
                        Credentials.CLERK.name(),
                        Credentials.CLERK.password(),
                        Credentials.HELPER.name(),
                        Credentials.HELPER.password(),
                        Credentials.SUPERVISOR.name(),
                        Credentials.SUPERVISOR.password(),
                        demo.portalAddress(),
                        Credentials.TECHNICIAN.name(),
                        Credentials.TECHNICIAN.password()));
        new CountDownLatch(1).await();
        return 0;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}

package cn.xiaowu.journey.play;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Headless Chromium for everybody who takes part, with cameras and microphones that Chromium makes up. For use by one
/// thread.
public final class Browsers implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required");

    /// Frames a second of a camera as booths have it.
    public static final int AS_REAL = 20;
    /// Frames a second that do where nobody looks at the picture: half the work of all who encode and decode it.
    public static final int FEW_FRAMES = 10;

    private final Playwright playwright;
    private final List<String> arguments;
    private final Path boothChromium;
    private final Browser desks;

    /// Starts a browser for clerk and technician.
    ///
    /// @throws JourneyException if Chromium is not installed
    public Browsers() {
        this(AS_REAL);
    }

    /// The same with cameras that give so many frames a second.
    ///
    /// @throws JourneyException if Chromium is not installed
    public Browsers(int framesASecond) {
        this(CHROMIUM, CHROMIUM, framesASecond);
    }

    /// Starts a browser for clerk and technician, each by a command of its own.
    ///
    /// @param deskChromium runs Chromium as the desks have it
    /// @param boothChromium runs Chromium as the booth has it
    /// @param framesASecond what cameras give
    /// @throws JourneyException if Chromium is not installed
    public Browsers(Path deskChromium, Path boothChromium, int framesASecond) {
        this.boothChromium = boothChromium;
        this.arguments = arguments(framesASecond);
        if (!Files.isExecutable(CHROMIUM)) {
            throw new JourneyException("Chromium is missing: install Debian's package chromium");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        desks = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(deskChromium)
                        .setArgs(arguments));
    }

    private static List<String> arguments(int framesASecond) {
        var all = new ArrayList<>(QUIET);
        // The second camera looks down on paper.
        all.add("--use-fake-device-for-media-stream=device-count=2,fps=" + framesASecond);
        return List.copyOf(all);
    }

    /// A fresh page of a desk, 1440 × 900.
    public Page desk(String address) {
        Page page = desks.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.navigate(address);
        return page;
    }

    /// The booth's page with a profile of its own, 1080 × 1920.
    ///
    /// @param profile folder of the profile
    /// @param camera what the camera shows, a Y4M file; null for Chromium's own test picture
    public Page booth(String address, Path profile, @Nullable Path camera) {
        var args = new ArrayList<>(arguments);
        if (camera != null) {
            args.add("--use-file-for-fake-video-capture=" + camera);
        }
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(boothChromium)
                                .setArgs(args)
                                .setViewportSize(1080, 1920)
                                .setHasTouch(true));
        Page page = context.pages().getFirst();
        page.navigate(address);
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}

package cn.xiaowu.device.sim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.sim.SimulatedBooth;
import cn.xiaowu.device.sim.reader.Person;
import cn.xiaowu.device.sim.scanner.CodeShelf;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The control page in a real browser.
class ControlPageIT {
    private final SimulatedBooth booth;
    private final ControlServer server;
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final List<String> complaints = new ArrayList<>();
    private final Page page;

    ControlPageIT(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("valid.txt"), "XW1:6BF%RN%U2B3QM\n");
        booth = SimulatedBooth.open(folder.resolve("ports"), Clock.systemUTC());
        server = new ControlServer(booth, new CodeShelf(folder), "127.0.0.1", 0);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        page = browser.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
    }

    @BeforeEach
    void open() {
        server.start();
        page.navigate("http://127.0.0.1:" + server.port() + "/");
    }

    @AfterEach
    void close() {
        playwright.close();
        server.close();
        booth.close();
    }

    @Test
    void aCardIsLaidAndLifted() {
        page.locator("[data-person=yi]").click();
        assertThat(page.locator("#laid")).containsText("样例乙");
        assertThat(booth.reader().person()).map(Person::id).contains("yi");

        page.locator("#lift").click();
        assertThat(page.locator("#laid")).isHidden();
        assertThat(booth.reader().person()).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aCodeIsHeldBeforeTheScanner() {
        page.locator("[data-code=valid]").click();

        assertThat(page.locator("#shown")).containsText("已出示");
        page.locator("[data-wire=scanner]").click();
        assertThat(page.locator("#bytes")).containsText("58 57 31 3A");
    }

    @Test
    void aPlugIsPulled() {
        page.locator("[data-plug=printer]").click();

        assertThat(page.locator("#printer.unplugged")).isVisible();
        await().until(() -> !booth.printerWire().isPlugged());
    }
}

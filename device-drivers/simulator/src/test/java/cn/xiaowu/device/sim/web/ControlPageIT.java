package cn.xiaowu.device.sim.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.sim.SimulatedBooth;
import cn.xiaowu.device.sim.printer.PrinterTrouble;
import cn.xiaowu.device.sim.reader.Person;
import cn.xiaowu.device.sim.scanner.CodeShelf;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The control page in a real browser.
class ControlPageIT {
    /// Board 1, function 5, the first coil on.
    private static final byte[] RED_ON = HexFormat.of().parseHex("01050000FF008C3A");

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

    @Test
    void thePrinterGoesWrongAndIsMended() {
        page.locator("[data-trouble=COVER_OPEN]").click();
        page.locator("[data-trouble=CUTTER_JAM]").click();
        await().until(() ->
                booth.printer().troubles().equals(Set.of(PrinterTrouble.COVER_OPEN, PrinterTrouble.CUTTER_JAM)));

        page.locator("[data-trouble=COVER_OPEN]").click();
        await().until(() -> booth.printer().troubles().equals(Set.of(PrinterTrouble.CUTTER_JAM)));
        assertThat(page.locator("[data-trouble=CUTTER_JAM]")).isChecked();
        assertThat(page.locator("[data-trouble=COVER_OPEN]")).not().isChecked();
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyTroubleOfThePrinterHasASwitch() {
        for (PrinterTrouble trouble : PrinterTrouble.values()) {
            String place = trouble == PrinterTrouble.PAPER_END ? "#paper" : "[data-trouble=" + trouble + "]";
            assertThat(page.locator(place)).hasCount(1);
        }
    }

    @Test
    void whatIsPrintedIsShownBeforeItIsCut() {
        booth.printer().received(HexFormat.of().parseHex("410a"), _ -> {});
        assertThat(page.locator("#paper-picture")).isVisible();
        String first = page.locator("#paper-picture").getAttribute("src");

        booth.printer().received(HexFormat.of().parseHex("420a"), _ -> {});

        await().until(() -> !String.valueOf(page.locator("#paper-picture").getAttribute("src"))
                .equals(first));
        assertThat(complaints).isEmpty();
    }

    @Test
    void commandsThatThePrinterDoesNotKnowAreShown() {
        assertThat(page.locator("#not-done")).isHidden();

        booth.printer().received(HexFormat.of().parseHex("1b7411" + "1d4201" + "1d4200"), _ -> {});

        assertThat(page.locator("#not-done")).containsText("1D 42 ×2");
        assertThat(complaints).isEmpty();
    }

    @Test
    void lampsAreLitAndContactsAreMoved() {
        booth.io().board().received(RED_ON, _ -> {});
        assertThat(page.locator("[data-output=LIGHT_RED].on")).isVisible();
        assertThat(page.locator("[data-output=LIGHT_GREEN].on")).isHidden();

        page.locator("[data-input=DOOR]").click();
        await().until(() -> booth.io().is(InputSignal.DOOR));

        Response pressed = page.waitForResponse(
                "**/api/io/move", () -> page.locator("#call").click());
        assertThat(pressed.text()).contains("\"CALL_BUTTON\":true");
        await().until(() -> !booth.io().is(InputSignal.CALL_BUTTON));
        assertThat(complaints).isEmpty();
    }
}

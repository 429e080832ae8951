package cn.xiaowu.journey.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A page with eyes and a finger: what a person at a booth or desk can see and touch, found by test ids. Waits as a
/// patient person would.
public final class Glass {
    private static final double PATIENCE_MS = 45_000;

    private final Page page;

    /// @param page an open page
    public Glass(Page page) {
        this.page = page;
    }

    /// Touches something as soon as it is there and can be touched.
    public void touch(String testId) {
        see(testId).click(new Locator.ClickOptions().setTimeout(PATIENCE_MS));
    }

    /// Types into a field.
    public void type(String testId, String text) {
        see(testId).fill(text, new Locator.FillOptions().setTimeout(PATIENCE_MS));
        see(testId).blur();
    }

    /// Waits until something is to be seen.
    public Locator see(String testId) {
        Locator found = page.getByTestId(testId);
        assertThat(found.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        return found.first();
    }

    /// Waits until something is to be seen no longer.
    public void seeNot(String testId) {
        assertThat(page.getByTestId(testId).first())
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MS));
    }

    /// Waits until at least one of these is to be seen.
    public void seeAny(String... testIds) {
        String any = Arrays.stream(testIds)
                .map(testId -> "[data-testid='" + testId + "']")
                .collect(Collectors.joining(","));
        page.locator(any).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
    }

    /// Waits until something is in this state, by its `data-state`.
    public void seeState(String testId, String state) {
        assertThat(page.getByTestId(testId).first())
                .hasAttribute("data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS));
    }

    /// Waits until something is in one of these states.
    public void seeAnyState(String testId, String... states) {
        var any = Pattern.compile("^(" + String.join("|", states) + ")$");
        assertThat(page.getByTestId(testId).first())
                .hasAttribute("data-state", any, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS));
    }

    /// Waits until a text is there.
    public void seeText(String testId, String text) {
        assertThat(page.getByTestId(testId).first())
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    /// Waits until a field holds a value.
    public void seeValue(String testId, String value) {
        assertThat(page.getByTestId(testId).first())
                .hasValue(value, new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MS));
    }

    /// Waits until a choice is the one chosen.
    public void seeChosen(String testId) {
        assertThat(page.getByTestId(testId).first())
                .hasAttribute(
                        "aria-checked", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS));
    }

    /// Waits until video from the far end is being decoded, and goes on. A new link counts from the beginning.
    public void seeFramesFlow() {
        page.evaluate("() => { delete window.seenFrom }");
        page.waitForFunction("""
                () => {
                  const text = document.querySelector('[data-testid="stat-frames-decoded"]')?.textContent
                  if (!text) return false
                  const frames = Number(text)
                  window.seenFrom = Math.min(window.seenFrom ?? frames, frames)
                  return frames > 10 && frames > window.seenFrom + 10
                }""", null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MS));
    }

    /// Draws a stroke across something, as a signature.
    public void sign(String testId) {
        var box = see(testId).boundingBox();
        var mouse = page.mouse();
        double left = box.x + box.width * 0.2;
        double middle = box.y + box.height * 0.5;
        mouse.move(left, middle);
        mouse.down();
        for (int i = 1; i <= 40; i++) {
            mouse.move(left + box.width * 0.6 * i / 40, middle + Math.sin(i / 3.0) * box.height * 0.25);
        }
        mouse.up();
    }

    /// The page itself.
    public Page page() {
        return page;
    }

    /// Saves what is to be seen now.
    public void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /// Takes the page away, as somebody who closes a window.
    public void close() {
        page.context().close();
    }
}

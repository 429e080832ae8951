package cn.xiaowu.journey.play;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// Plays steps one after the other and tells each with its time.
final class Steps {
    private final Consumer<String> out;
    private final Path pictures;
    private int count;

    /// @param pictures folder of screenshots
    Steps(Consumer<String> out, Path pictures) {
        this.out = out;
        this.pictures = pictures;
    }

    /// @throws JourneyException if it failed; names the step
    void step(String name, Runnable work) {
        long begin = System.nanoTime();
        count++;
        try {
            work.run();
        } catch (RuntimeException | AssertionError e) {
            throw new JourneyException("step %d failed: %s%n%s".formatted(count, name, firstLines(e)), e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.accept(String.format(Locale.ROOT, "%3d. %6.2f s  %s", count, seconds, name));
    }

    /// Saves a screenshot under the step's number.
    void picture(Glass glass, String name) {
        glass.picture(pictures.resolve("%02d-%s.png".formatted(count, name)));
    }

    private static String firstLines(Throwable e) {
        return String.valueOf(e.getMessage()).lines().limit(12).reduce("", (all, line) -> all + "\n    " + line);
    }
}

package cn.xiaowu.device.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A class that Jazzer feeds.
///
/// @param type with `public static void fuzzerTestOneInput(byte[])` and `public static List<byte[]> seeds()`
public record FuzzTarget(Class<?> type) {
    private static final String ENDING = "Fuzz";

    /// All targets among the tests of the module that runs, so that none is forgotten; only some of them if the system
    /// property `fuzz.target` has the beginning of a name.
    public static List<FuzzTarget> all() throws IOException {
        Path classes = Path.of("target", "test-classes");
        String wanted = System.getProperty("fuzz.target", "");
        try (Stream<Path> files = Files.walk(classes)) {
            List<FuzzTarget> found = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(ENDING + ".class"))
                    .map(file -> file.replace('/', '.').replaceAll("\\.class$", ""))
                    .map(FuzzTarget::of)
                    .filter(target -> target.name().startsWith(wanted))
                    .sorted(Comparator.comparing(FuzzTarget::name))
                    .toList();
            if (found.isEmpty() && wanted.isEmpty()) {
                throw new IllegalStateException("no targets in " + classes.toAbsolutePath());
            }
            return found;
        }
    }

    private static FuzzTarget of(String className) {
        try {
            return new FuzzTarget(Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(className + " lies there and can't be loaded", e);
        }
    }

    /// What it is called in reports: its class's name without package and `Fuzz`.
    public String name() {
        String simple = type.getSimpleName();
        return simple.substring(0, simple.length() - ENDING.length());
    }

    /// The inputs to begin with.
    List<byte[]> seeds() {
        try {
            List<byte[]> seeds = new ArrayList<>();
            for (Object seed : (List<?>) type.getMethod("seeds").invoke(null)) {
                seeds.add((byte[]) seed);
            }
            return seeds;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " gives no seeds", e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}

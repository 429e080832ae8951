package cn.xiaowu.journey.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The one folder under which a demo keeps everything.
///
/// @param root the folder, absolute
public record StateFolder(Path root) {
    private static final String MARK = ".xiaowu-demo";

    /// Prepares the folder.
    ///
    /// @param fresh whether to throw away what an earlier demo left there
    /// @throws DemoException if it can't be used
    public static StateFolder open(Path root, boolean fresh) {
        var state = new StateFolder(root.toAbsolutePath().normalize());
        try {
            if (fresh) {
                state.clear();
            }
            for (Path folder : List.of(
                    state.provisioning(), state.bridge(), state.agent(), state.booth(), state.tls(), state.logs())) {
                Files.createDirectories(folder);
            }
            Files.writeString(state.root().resolve(MARK), "");
            DemoEquipment.write(state);
            return state;
        } catch (IOException | UncheckedIOException e) {
            throw new DemoException("the folder " + root + " can't be used: " + e.getMessage(), e);
        }
    }

    /// Deletes only what a demo made: a folder named by mistake stays as it is.
    private void clear() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.exists(root.resolve(MARK))) {
            throw new DemoException(root + " was not made by a demo; it is not deleted. Name another folder.");
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    Path provisioning() {
        return root.resolve("provisioning");
    }

    /// The bridge's, with its database.
    public Path bridge() {
        return root.resolve("bridge");
    }

    Path agent() {
        return root.resolve("agent");
    }

    Path siteFile() {
        return agent().resolve("site.json");
    }

    /// What the booth is built of.
    Path equipment() {
        return root.resolve("equipment.json");
    }

    /// The booth program's, with its journal.
    public Path booth() {
        return root.resolve("booth");
    }

    /// The profile of the booth's browser.
    public Path browserProfile() {
        return root.resolve("browser");
    }

    Path tls() {
        return root.resolve("tls");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /// The simulated devices' serial ports.
    Path ports() {
        return root.resolve("ports");
    }

    /// One codes to be held before the scanner.
    public Path codes() {
        return root.resolve("codes");
    }
}

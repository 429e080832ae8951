package cn.xiaowu.bridge.clerks;

import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// The clerks of one machine, in a file that only the bridge may read. It is read for each log-in, so that
/// clerks can be added while the bridge runs.
public final class ClerkFile {
    /// Checked in place of nobody's password, so that an unknown name takes as long as a known one.
    private static final PasswordHash NOBODYS = PasswordHash.of("nobody knows this");

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;

    private final Path file;

    /// @param file need not be there
    public ClerkFile(Path file) {
        this.file = file;
    }

    private record Entry(Clerk clerk, PasswordHash password) {}

    /// Adds a clerk, or gives one a new password, name or region.
    ///
    /// @throws IllegalArgumentException if the password is too short or too long
    public void put(Clerk clerk, CharSequence password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("a password has 8 to 200 characters");
        }
        var entries = new ArrayList<Entry>(read());
        entries.removeIf(entry -> entry.clerk().name().equals(clerk.name()));
        entries.add(new Entry(clerk, PasswordHash.of(password)));
        write(entries);
    }

    /// The clerk with this name and password.
    public Optional<Clerk> check(String name, String password) {
        Optional<Entry> entry = read().stream()
                .filter(candidate -> candidate.clerk().name().equals(name))
                .findFirst();
        PasswordHash hash = entry.map(Entry::password).orElse(NOBODYS);
        boolean fits = password.length() <= LONGEST_PASSWORD && hash.fits(password);
        return fits ? entry.map(Entry::clerk) : Optional.empty();
    }

    /// The clerk with this name.
    public Optional<Clerk> find(String name) {
        return read().stream()
                .map(Entry::clerk)
                .filter(clerk -> clerk.name().equals(name))
                .findFirst();
    }

    private List<Entry> read() {
        try {
            return WireFormat.mapper().readValue(Files.readAllBytes(file), new TypeReference<List<Entry>>() {});
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the clerks' file " + file + " can't be read", e);
        } catch (JacksonException e) {
            throw new IllegalStateException("the clerks' file " + file + " is damaged", e);
        }
    }

    /// Whole or not at all: a power cut leaves the old file or the new one.
    private void write(List<Entry> entries) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path written = Files.createTempFile(folder, "clerks", ".json", onlyOurs);
            Files.write(written, WireFormat.mapper().writeValueAsBytes(entries));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the clerks' file " + file + " can't be written", e);
        }
    }
}

package cn.xiaowu.device.tool.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A process that has a device open.
///
/// @param pid its number
/// @param command what it is: its program, or the main class of a Java program
public record Holder(long pid, String command) {
    private static final String JAVA = "java";
    private static final String OURS = String.valueOf(ProcessHandle.current().pid());

    /// Looks for the process that has a device locked, as serial programs do, or else has it open. Without root's
    /// rights
    /// others' processes can't be seen.
    ///
    /// @param machine where
    /// @param device a device node or a link to it
    public static Optional<Holder> of(Machine machine, Path device) {
        Path node = SysTree.target(device).orElse(device);
        List<Path> processes = SysTree.entries(machine.proc()).stream()
                .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                .filter(process -> !process.endsWith(OURS))
                .toList();
        Optional<Path> locker = Locks.holder(machine.proc().resolve("locks"), node)
                .flatMap(pid -> processes.stream()
                        .filter(process -> process.endsWith(pid))
                        .findFirst());
        return locker.or(() -> processes.stream()
                        .filter(process -> hasOpen(process, node))
                        .findFirst())
                .map(Holder::named);
    }

    private static boolean hasOpen(Path process, Path node) {
        return SysTree.entries(process.resolve("fd")).stream().anyMatch(open -> leadsTo(open, node));
    }

    /// What a process has open need not exist any more: the link is read, not followed.
    private static boolean leadsTo(Path open, Path node) {
        try {
            return Files.readSymbolicLink(open).equals(node);
        } catch (IOException e) {
            return false;
        }
    }

    private static Holder named(Path process) {
        long pid = Long.parseLong(process.getFileName().toString());
        List<String> words = words(process.resolve("cmdline"));
        if (words.isEmpty()) {
            return new Holder(pid, "?");
        }
        String program = Path.of(words.getFirst()).getFileName().toString();
        return new Holder(pid, program.equals(JAVA) ? mainClass(words) : program);
    }

    private static String mainClass(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith("cn.xiaowu."))
                .findFirst()
                .orElse(JAVA);
    }

    private static List<String> words(Path commandLine) {
        try {
            String all = Files.readString(commandLine, StandardCharsets.ISO_8859_1);
            return List.of(all.split("\0")).stream()
                    .filter(word -> !word.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}

package cn.xiaowu.device.sim.single;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/// Does what is typed, line by line, until `quit` or the end of the input.
final class Typed {
    private static final String QUIT = "quit";

    private final List<Verb> verbs;
    private final PrintWriter out;

    Typed(List<Verb> verbs, PrintWriter out) {
        this.verbs = List.copyOf(verbs);
        this.out = out;
    }

    /// Says what can be typed.
    void help() {
        verbs.forEach(verb -> out.printf("  %-18s %s%n", verb.usage(), verb.tells()));
        out.printf("  %-18s %s%n", QUIT, "结束  ends it; so does Ctrl-C");
    }

    /// Reads until the end.
    ///
    /// @return whether `quit` was typed; otherwise the input ended, as it does for a program in the background
    boolean run(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.strip().equals(QUIT)) {
                return true;
            }
            if (!line.isBlank()) {
                run(line.strip());
            }
        }
        return false;
    }

    private void run(String line) {
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        verbs.stream()
                .filter(verb -> verb.name().equals(words[0]))
                .findFirst()
                .ifPresentOrElse(verb -> run(verb, rest), this::help);
    }

    private void run(Verb verb, String rest) {
        try {
            verb.action().accept(rest);
            out.println("好  ok");
        } catch (IllegalArgumentException e) {
            out.println("不行  no: " + e.getMessage());
        }
    }
}

package cn.xiaowu.device.tool.page;

import cn.xiaowu.device.health.Wording;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/// Where the tool writes and what it is answered. Always UTF-8: half of what it says is Chinese, whatever the locale.
/// Lines may be written by several threads; each stays whole.
public final class Page {
    private final PrintWriter out;
    private final PrintWriter err;
    private final BufferedReader in;
    private final Ansi ansi;

    /// @param out takes what was asked for
    /// @param err takes refusals
    /// @param in the technician's answers
    /// @param ansi whether there is colour
    public Page(PrintWriter out, PrintWriter err, BufferedReader in, Ansi ansi) {
        this.out = out;
        this.err = err;
        this.in = in;
        this.ansi = ansi;
    }

    /// The terminal that the tool was started on, or the files it was sent to.
    public static Page ofTerminal() {
        return new Page(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                Ansi.AUTO);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    /// The same, but what is written goes where refusals go: for guidance beside a document that programs read.
    public Page aside() {
        return new Page(err, err, in, ansi);
    }

    /// A line.
    public void line(String text) {
        out.println(text);
    }

    /// A blank line.
    public void gap() {
        out.println();
    }

    /// A heading.
    public void title(Wording wording) {
        line(Tone.TITLE.of(wording.chinese(), ansi) + "  " + wording.english());
    }

    /// A sentence in both languages.
    public void say(Wording wording) {
        line(both(wording));
    }

    /// A refusal in both languages.
    public void refuse(Wording wording) {
        err.println(Tone.BAD.of(wording.chinese(), ansi));
        err.println(wording.english());
    }

    /// A text in a tone.
    public String toned(Tone tone, String text) {
        return tone.of(text, ansi);
    }

    /// Both languages in one line, the second quietly.
    public String both(Wording wording) {
        return wording.chinese() + "  " + Tone.QUIET.of(wording.english(), ansi);
    }

    /// What the technician types next; empty if nobody will answer.
    public Optional<String> answer() {
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Writes what was asked for.
    public PrintWriter out() {
        return out;
    }

    /// Takes refusals.
    public PrintWriter err() {
        return err;
    }

    /// Whether there is colour.
    public Ansi ansi() {
        return ansi;
    }
}

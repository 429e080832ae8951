package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ClaimCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `enrol`: enrols the booth once.
@Command(
        name = "enrol",
        description = "Enrols this booth with a claim code of the portal.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:enrolled, now or before",
            "2:an argument or a file can't be used",
            "3:the claim code is wrong",
            "4:the claim code was used already",
            "5:the claim code has expired",
            "6:the claim code is locked",
            "7:the server can't be reached",
            "8:the server is not the right one",
            "9:the server refused otherwise"
        })
final class EnrolCommand implements Callable<Integer> {
    @Option(names = "--state", required = true, description = "The agent's folder.")
    private Path state = Path.of("");

    @Option(names = "--server", required = true, description = "The provisioning server's address, https.")
    private URI server = URI.create("");

    @Option(names = "--trust", required = true, description = "The root certificate to trust, PEM.")
    private Path trust = Path.of("");

    @Option(names = "--booth", required = true, description = "The booth's id.")
    private String booth = "";

    @Option(names = "--code", required = true, description = "The claim code; - to read it from stdin.")
    private String code = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var folder = new AgentFolder(state);
        var id = new BoothId(booth);
        if (folder.isEnrolled()) {
            say("booth " + folder.readHome().boothId() + " is enrolled already: " + folder.siteFile());
            return ExitCode.ENROLLED.number();
        }
        if (!"https".equals(server.getScheme())) {
            throw new AgentException(ExitCode.UNUSABLE, "--server has to begin with https://");
        }
        var site = new Enrolling(folder, server, trust, id, claimCode()).run();
        say("booth " + id + " is enrolled as " + site.name() + ": " + folder.siteFile());
        return ExitCode.ENROLLED.number();
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
        spec.commandLine().getOut().flush();
    }

    /// What does not even look like a code is wrong just as well.
    private ClaimCode claimCode() {
        try {
            return ClaimCode.parse(code.equals("-") ? lineOfInput() : code);
        } catch (IllegalArgumentException e) {
            throw new AgentException(ExitCode.CODE_WRONG, "the claim code is wrong: " + e.getMessage(), e);
        }
    }

    private static String lineOfInput() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException("the claim code can't be read from stdin", e);
        }
    }
}

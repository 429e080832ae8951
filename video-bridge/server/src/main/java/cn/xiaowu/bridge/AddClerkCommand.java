package cn.xiaowu.bridge;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.clerks.Clerk.Post;
import cn.xiaowu.bridge.clerks.ClerkFile;
import cn.xiaowu.contract.catalogue.Region;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `add-clerk`: adds a clerk, or gives one a new password. Works while the bridge runs. A password is
/// never an argument: those can be read by every user of the machine.
@Command(name = "add-clerk", description = "Adds a clerk who may log in.", mixinStandardHelpOptions = true)
final class AddClerkCommand implements Callable<Integer> {
    @Option(names = "--state", required = true, description = "The bridge's state folder.")
    private Path state = Path.of("");

    @Option(names = "--name", required = true, description = "Log-in name.")
    private String name = "";

    @Option(names = "--display-name", required = true, description = "The name that citizens see.")
    private String displayName = "";

    @Option(names = "--region", required = true, description = "Division code, six digits.")
    private String region = "";

    @Option(names = "--region-name", required = true, description = "The division's Chinese name.")
    private String regionName = "";

    @Option(names = "--supervisor", description = "May look after the region's calls.")
    private boolean supervisor;

    @Option(names = "--password-env", description = "Environment variable with the password; else a line of stdin.")
    private @Nullable String passwordVariable;

    @Override
    public Integer call() {
        var clerk =
                new Clerk(name, displayName, new Region(region, regionName), supervisor ? Post.SUPERVISOR : Post.CLERK);
        new ClerkFile(state.resolve("clerks.json")).put(clerk, password());
        return 0;
    }

    private String password() {
        String password = passwordVariable == null ? lineOfInput() : System.getenv(passwordVariable);
        if (password == null) {
            throw new IllegalArgumentException("there is no password: give one by --password-env or on stdin");
        }
        return password;
    }

    private static @Nullable String lineOfInput() {
        try {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("the password can't be read from stdin", e);
        }
    }
}

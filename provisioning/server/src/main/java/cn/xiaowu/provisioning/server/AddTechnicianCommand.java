package cn.xiaowu.provisioning.server;

import cn.xiaowu.provisioning.contract.Technician;
import cn.xiaowu.provisioning.server.store.Database;
import cn.xiaowu.provisioning.server.technicians.Technicians;
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

/// `add-technician`: adds a technician, or gives one a new password. A password is never an argument: those can be read
/// by every user of the machine.
@Command(name = "add-technician", description = "Adds who may use the portal.", mixinStandardHelpOptions = true)
final class AddTechnicianCommand implements Callable<Integer> {
    @Option(names = "--state", required = true, description = "The provisioning server's state folder.")
    private Path state = Path.of("");

    @Option(names = "--name", required = true, description = "Log-in name.")
    private String name = "";

    @Option(names = "--password-env", description = "Environment variable with the password; else a line of stdin.")
    private @Nullable String passwordVariable;

    @Override
    public Integer call() {
        var technician = new Technician(name);
        new Technicians(Database.open(Settings.database(state))).put(technician, password());
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

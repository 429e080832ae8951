package cn.xiaowu.provisioning.server;

import cn.xiaowu.provisioning.server.pki.Authorities;
import cn.xiaowu.provisioning.server.pki.ServerIdentity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `issue-tls`: makes a key and certificate for a server that booths trust, the bridge for example.
@Command(
        name = "issue-tls",
        description = "Makes tls.key, tls.crt, booth-ca.crt and root.crt for a server that booths reach.",
        mixinStandardHelpOptions = true)
final class IssueTlsCommand implements Callable<Integer> {
    @Option(names = "--state", required = true, description = "The provisioning server's state folder.")
    private Path state = Path.of("");

    @Option(names = "--name", required = true, split = ",", description = "Host names and IP addresses.")
    private List<String> names = List.of();

    @Option(names = "--out", required = true, description = "Folder to write to.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        Instant now = InstantSource.system().instant();
        ServerIdentity.issue(Authorities.open(Settings.authorities(state), now), names, now)
                .write(out);
        return 0;
    }
}

package cn.xiaowu.bridge;

import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.bridge.recordings.CustodyOutcome;
import cn.xiaowu.bridge.recordings.Export;
import cn.xiaowu.bridge.recordings.RecordingSettings;
import cn.xiaowu.bridge.recordings.RecordingState;
import cn.xiaowu.bridge.recordings.Recordings;
import cn.xiaowu.bridge.recordings.SealKey;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.call.CallId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `recordings`: what operators and supervisors do with sealed recordings. Works while the bridge runs, and while it
/// does not. Each act is on record with who and why.
@Command(
        name = "recordings",
        description = "Holds, releases, destroys or gives out sealed recordings.",
        mixinStandardHelpOptions = true)
final class RecordingsCommand {
    /// It can't be done; the sentence on stderr says why.
    private static final int REFUSED = 1;

    @Option(names = "--state", required = true, scope = ScopeType.INHERIT, description = "The bridge's state folder.")
    private Path state = Path.of("");

    @Option(
            names = "--database-url",
            scope = ScopeType.INHERIT,
            description = "JDBC URL of PostgreSQL, if the bridge has one.")
    private @Nullable String databaseUrl;

    @Mixin
    private RecordingPlace place = new RecordingPlace();

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "hold", description = "Keeps a recording whatever its period says (legal hold).")
    int hold(
            @Parameters(paramLabel = "CALL", description = "The call's id.") UUID call,
            @Option(names = "--by", required = true, description = "On whose word.") String who,
            @Option(names = "--why", required = true, description = "Why; nothing personal.") String why) {
        return with(recordings -> tell(recordings.custody().hold(new CallId(call), who, why)));
    }

    @Command(name = "release", description = "Lifts a hold; the recording's period counts again.")
    int release(
            @Parameters(paramLabel = "CALL", description = "The call's id.") UUID call,
            @Option(names = "--by", required = true, description = "On whose word.") String who,
            @Option(names = "--why", required = true, description = "Why; nothing personal.") String why) {
        return with(recordings -> tell(recordings.custody().release(new CallId(call), who, why)));
    }

    @Command(name = "destroy-due", description = "Destroys each recording whose period is over, now.")
    int destroyDue(@Option(names = "--by", required = true, description = "On whose word.") String who) {
        return with(recordings -> {
            out().println(recordings.custody().destroyDue(who) + " destroyed");
            return 0;
        });
    }

    @Command(name = "export", description = "Writes a recording as one zip.")
    int export(
            @Parameters(paramLabel = "CALL", description = "The call's id.") UUID id,
            @Parameters(paramLabel = "FILE", description = "A file that is not there yet.") Path file,
            @Option(names = "--by", required = true, description = "To whom.") String who,
            @Option(names = "--why", required = true, description = "Why; nothing personal.") String why) {
        var call = new CallId(id);
        return with(recordings -> {
            boolean closed =
                    recordings.state(call).map(RecordingState::isClosed).orElse(false);
            if (!closed) {
                return refuse("no recording of this call is sealed");
            }
            recordings.custody().exported(call, who, why);
            write(recordings.export(), call, file);
            return 0;
        });
    }

    private static void write(Export export, CallId call, Path file) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            export.write(call, out);
        } catch (IOException e) {
            throw new UncheckedIOException("the recording can't be written to " + file + ": " + e, e);
        }
    }

    private int tell(CustodyOutcome outcome) {
        return switch (outcome) {
            case CustodyOutcome.Done(var after) -> {
                out().println(after.getClass().getSimpleName() + " since " + after.since());
                yield 0;
            }
            case CustodyOutcome.NoSuchRecording() -> refuse("there is no recording of this call");
            case CustodyOutcome.NotPossible(var now) ->
                refuse("the recording is " + now.getClass().getSimpleName() + " since " + now.since());
        };
    }

    private int refuse(String sentence) {
        commandLine().getErr().println("bridge: " + sentence);
        return REFUSED;
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private int with(ToIntFunction<Recordings> work) {
        if (!Files.exists(state.resolve("seal.pub"))) {
            throw new StartException("no bridge has run in " + state);
        }
        var clock = InstantSource.system();
        try (var closing = new Closing()) {
            Database database = closing.add(database(closing));
            RecordingSettings settings =
                    RecordingSettings.in(place.folder(state)).sealedIn(place.sealed());
            return work.applyAsInt(Recordings.on(
                    settings, SealKey.in(state), database.jdbi(), new Tickets(database.jdbi(), clock), clock));
        }
    }

    /// The server of the bridge that runs, or one of its own while none does.
    private Database database(Closing closing) {
        if (databaseUrl != null) {
            return Database.at(databaseUrl);
        }
        Path server = state.resolve("postgres").toAbsolutePath();
        return StateLock.tryTake(state)
                .map(lock -> {
                    closing.add(lock);
                    return Database.embedded(server);
                })
                .orElseGet(() -> Database.beside(server));
    }
}

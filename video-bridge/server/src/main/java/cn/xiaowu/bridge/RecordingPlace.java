package cn.xiaowu.bridge;

import cn.xiaowu.bridge.recordings.S3Place;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Options that say where recordings lie.
final class RecordingPlace {
    @Option(
            names = "--recordings",
            paramLabel = "DIR|s3://BUCKET/PREFIX",
            scope = ScopeType.INHERIT,
            description = "Where recordings lie; else under --state. In an object store lies what is sealed; what still"
                    + " grows lies under --state.")
    private @Nullable String place;

    @Option(
            names = "--recordings-s3-endpoint",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The object store's address; else Amazon's.")
    private @Nullable URI endpoint;

    @Option(
            names = "--recordings-s3-region",
            paramLabel = "REGION",
            scope = ScopeType.INHERIT,
            description = "The bucket's region (default: ${DEFAULT-VALUE}).")
    private String region = "us-east-1";

    @Option(
            names = "--recordings-s3-credentials",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "File with aws_access_key_id and aws_secret_access_key below [default]; else what the machine"
                    + " offers.")
    private @Nullable Path credentials;

    /// The folder on this machine.
    Path folder(Path state) {
        return place == null || S3Place.is(place) ? state.resolve("recordings") : Path.of(place);
    }

    /// The object store, if there is one.
    @Nullable
    S3Place sealed() {
        return place == null || !S3Place.is(place) ? null : S3Place.parse(place, endpoint, region, credentials);
    }
}

package cn.xiaowu.bridge;

import cn.xiaowu.bridge.media.MediaChoice;
import cn.xiaowu.bridge.media.RecordTo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say where media servers deliver what they record.
final class RecordToOptions {
    @Option(
            names = "--media-record-to",
            paramLabel = "URL",
            description =
                    "Lets media servers record, too, and deliver here: the bridge's address as they reach it, such"
                            + " as http://10.0.0.5:8095 (default: only booths record).")
    private @Nullable String url;

    @Option(
            names = "--media-record-host",
            paramLabel = "ADDRESS",
            description = "Address of the network interface for that (default: ${DEFAULT-VALUE}).",
            defaultValue = "127.0.0.1")
    private String host = "";

    @Option(
            names = "--media-record-port",
            paramLabel = "PORT",
            description = "Port for that, plain HTTP (default: the URL's).")
    private @Nullable Integer port;

    /// Where they deliver; none if they don't record.
    ///
    /// @throws IllegalArgumentException with a sentence that says what to write
    @Nullable
    RecordTo chosen(MediaChoice media) {
        return url == null ? null : RecordTo.parse(url, host, port, media);
    }
}

package cn.xiaowu.bridge.media;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where media servers deliver what they record.
///
/// @param base the bridge's address as they reach it
/// @param host address of the network interface where the bridge listens for that
/// @param port where it listens, plain HTTP
public record RecordTo(URI base, String host, int port) {
    private static final int HTTP = 80;

    /// Reads the options.
    ///
    /// @param url for example `http://10.0.0.5:8095`
    /// @param port none for the URL's
    /// @throws IllegalArgumentException with a sentence that says what to write
    public static RecordTo parse(String url, String host, @Nullable Integer port, MediaChoice media) {
        URI base = address(url);
        if (media.servers().isEmpty()) {
            throw new IllegalArgumentException("--media-record-to is for media servers, and --media names none");
        }
        if (port == null && base.getScheme().equals("https")) {
            throw new IllegalArgumentException("with https:// something in front of the bridge has the certificate:"
                    + " --media-record-port says where the bridge itself listens, plain HTTP");
        }
        int own = base.getPort() < 0 ? HTTP : base.getPort();
        return new RecordTo(base, host, port == null ? own : port);
    }

    private static URI address(String url) {
        try {
            URI base = URI.create(url);
            boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
            boolean plain = base.getHost() != null
                    && base.getRawUserInfo() == null
                    && base.getRawQuery() == null
                    && base.getRawFragment() == null;
            if (http && plain) {
                return base;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(refusal(), e);
        }
        throw new IllegalArgumentException(refusal());
    }

    /// Without the URL: there may be a password in it.
    private static String refusal() {
        return "--media-record-to is not of the form http://HOST:PORT or https://HOST:PORT, as media servers reach the"
                + " bridge";
    }
}

package cn.xiaowu.bridge.recordings;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A place in an object store that speaks S3.
///
/// @param bucket the bucket; it must be there
/// @param prefix put before each name: empty, or with a slash at the end
/// @param endpoint address of the store; none for Amazon's own
/// @param region of the bucket, such as `cn-north-1`; stores of one's own mostly take any
/// @param credentials file with the profile `default`, as Amazon's tools write it; none for what the machine offers
public record S3Place(
        String bucket,
        String prefix,
        @Nullable URI endpoint,
        String region,
        @Nullable Path credentials) {
    private static final String SCHEME = "s3://";

    /// Whether a text names a place in an object store.
    public static boolean is(String text) {
        return text.startsWith(SCHEME);
    }

    /// Reads `s3://bucket/prefix`.
    ///
    /// @throws IllegalArgumentException if it names no bucket
    public static S3Place parse(String text, @Nullable URI endpoint, String region, @Nullable Path credentials) {
        String path = text.substring(SCHEME.length()).replaceFirst("/+$", "");
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        if (!is(text) || bucket.isEmpty()) {
            throw new IllegalArgumentException("a place for recordings is a folder, or s3://BUCKET/PREFIX: " + text);
        }
        return new S3Place(bucket, slash < 0 ? "" : path.substring(slash + 1) + "/", endpoint, region, credentials);
    }
}

package cn.xiaowu.bridge.recordings;

import java.util.regex.Pattern;

/// What blobs may be called: one folder, one file, and no way out.
final class BlobName {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}/[A-Za-z0-9-][A-Za-z0-9.-]{0,95}");

    private BlobName() {}

    /// The name itself.
    ///
    /// @throws IllegalArgumentException if it is none
    static String checked(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("no blob's name");
        }
        return name;
    }
}

package cn.xiaowu.bridge.recordings;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// An object that is being read. Closed before its end, it lets the connection go instead of reading a whole recording
/// to its end.
final class S3Stream extends FilterInputStream {
    private final ResponseInputStream<GetObjectResponse> object;

    S3Stream(ResponseInputStream<GetObjectResponse> object) {
        super(object);
        this.object = object;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        try {
            return super.read(into, from, count);
        } catch (SdkException e) {
            throw new IOException("the object store broke off: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        object.abort();
    }
}

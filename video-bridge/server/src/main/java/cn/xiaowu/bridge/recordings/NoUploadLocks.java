package cn.xiaowu.bridge.recordings;

import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UploadLockingService;

/// Locks nothing: [Incoming] takes bytes only where a file ends. With locks, a request whose line has died would hold
/// its upload until it times out, and the booth that comes back would wait as long.
final class NoUploadLocks implements UploadLockingService {
    @Override
    public UploadLock lockUploadByUri(String uri) {
        return new UploadLock() {
            @Override
            public String getUploadUri() {
                return uri;
            }

            @Override
            public void release() {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void cleanupStaleLocks() {}

    @Override
    public boolean isLocked(UploadId id) {
        return false;
    }

    @Override
    public void setIdFactory(UploadIdFactory factory) {}
}

package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class DiskBlobStoreTest extends BlobStoreContract {
    @Override
    BlobStore store() {
        return new DiskBlobStore(folder.resolve("blobs"));
    }

    @Test
    void leavesNothingElseBesideABlob() throws IOException {
        store().put("a/b.webm", new byte[] {1});

        try (var files = Files.list(folder.resolve("blobs/a"))) {
            assertThat(files).hasSize(1);
        }
    }
}

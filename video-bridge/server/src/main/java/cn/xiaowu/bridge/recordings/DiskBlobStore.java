package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.store.DurableFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps blobs in a folder.
final class DiskBlobStore implements BlobStore {
    private final Path folder;

    /// @param folder on the same disk as the files that are put in
    DiskBlobStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, Path file) throws IOException {
        DurableFiles.move(file, roomFor(name));
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        DurableFiles.write(roomFor(name), content);
    }

    @Override
    public InputStream open(String name, long from) throws IOException {
        var channel = FileChannel.open(path(name), StandardOpenOption.READ);
        channel.position(from);
        return new BufferedInputStream(Channels.newInputStream(channel));
    }

    @Override
    public long size(String name) throws IOException {
        return Files.size(path(name));
    }

    @Override
    public void delete(String name) throws IOException {
        DurableFiles.delete(path(name));
    }

    private Path roomFor(String name) throws IOException {
        Path file = path(name);
        DurableFiles.makeFolder(DurableFiles.folder(file));
        return file;
    }

    private Path path(String name) {
        return folder.resolve(BlobName.checked(name));
    }
}

package cn.xiaowu.bridge.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Keeps what was sealed, by names such as `7f9f…/citizen.0.webm`. For use by any thread.
public interface BlobStore {
    /// Takes a file in; it is durable under its name when this returns. The same name again replaces what was there.
    ///
    /// @param file moved or copied; may be gone afterwards
    void put(String name, Path file) throws IOException;

    /// Takes bytes in, as above.
    void put(String name, byte[] content) throws IOException;

    /// Reads from a byte on.
    ///
    /// @param from counted from 0
    /// @throws java.nio.file.NoSuchFileException if there is nothing under this name
    InputStream open(String name, long from) throws IOException;

    /// Takes it away for good; that is durable when this returns. What is not there changes nothing.
    void delete(String name) throws IOException;

    /// How many bytes it has.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is nothing under this name
    long size(String name) throws IOException;
}

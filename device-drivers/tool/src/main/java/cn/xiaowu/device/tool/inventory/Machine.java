package cn.xiaowu.device.tool.inventory;

import java.nio.file.Path;

/// A Linux machine, as it describes itself in files.
///
/// @param root the folder in which `dev`, `sys`, `proc` and `run` are
public record Machine(Path root) {

    /// The one that the tool runs on.
    public static Machine thisOne() {
        return new Machine(Path.of("/"));
    }

    /// Device nodes.
    Path dev() {
        return root.resolve("dev");
    }

    /// Devices, described.
    Path sys() {
        return root.resolve("sys");
    }

    /// Processes.
    Path proc() {
        return root.resolve("proc");
    }

    /// Sockets of services.
    Path run() {
        return root.resolve("run");
    }
}

package cn.xiaowu.journey.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the built programs are, and the Java to run them with.
///
/// @param root the project's folder
/// @param java the Java launcher, of version 25 or later
public record Installation(Path root, Path java) {
    private static final String VERSION = "0.1.0-SNAPSHOT";

    /// The project in this folder, run with the Java that runs this.
    public static Installation in(Path root) {
        return new Installation(
                root.toAbsolutePath().normalize(), Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /// A command line of a program.
    ///
    /// @param module folder of its module
    /// @param artifact name of its jar
    /// @param mainClass what to start
    /// @param arguments what to tell it
    /// @throws DemoException if it has not been built
    public List<String> command(String module, String artifact, String mainClass, List<String> arguments) {
        Path target = root.resolve(module).resolve("target");
        Path jar = target.resolve(artifact + "-" + VERSION + ".jar");
        if (!Files.exists(jar)) {
            throw new DemoException(jar + " is missing: build the project first");
        }
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(jar + ":" + target.resolve("lib") + "/*");
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}

package cn.xiaowu.bridge.recordings;

import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A real S3 server, S3Proxy, as a program of its own with its objects in a folder: it asks for signed requests.
final class ObjectStore implements AutoCloseable {
    static final String BUCKET = "recordings";
    private static final Path LIB = Path.of("../object-store/target/lib");

    private final Process program;
    private final URI endpoint;
    private final Path credentials;
    private final Path objects;

    private ObjectStore(Process program, URI endpoint, Path credentials, Path objects) {
        this.program = program;
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.objects = objects;
    }

    /// Starts one, with an empty bucket.
    static ObjectStore in(Path folder) throws IOException {
        int port = FreePort.find();
        Path objects = folder.resolve("objects");
        Files.createDirectories(objects.resolve(BUCKET));
        Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=somebody
                s3proxy.credential=a-secret
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, objects));
        Path credentials = Files.writeString(folder.resolve("credentials"), """
                [default]
                aws_access_key_id = somebody
                aws_secret_access_key = a-secret
                """);
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        LIB + "/*",
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> !program.isAlive() || answers(port));
        if (!program.isAlive()) {
            throw new IllegalStateException(Files.readString(folder.resolve("s3proxy.log")));
        }
        return new ObjectStore(program, URI.create("http://127.0.0.1:" + port), credentials, objects);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// A place in it.
    S3Place place(String prefix) {
        return S3Place.parse("s3://" + BUCKET + "/" + prefix, endpoint, "us-east-1", credentials);
    }

    /// Where its objects lie.
    Path objects() {
        return objects.resolve(BUCKET);
    }

    @Override
    public void close() {
        program.destroyForcibly();
    }
}

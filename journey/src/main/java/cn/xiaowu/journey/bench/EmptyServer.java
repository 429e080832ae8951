package cn.xiaowu.journey.bench;

import io.javalin.Javalin;

/// The least that a web program can be: what the booth's start and memory are compared with.
public final class EmptyServer {
    private EmptyServer() {}

    /// Listens until it is stopped.
    ///
    /// @param args the port
    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/health", context -> context.result("{}"));
                })
                .start("127.0.0.1", Integer.parseInt(args[0]));
    }
}

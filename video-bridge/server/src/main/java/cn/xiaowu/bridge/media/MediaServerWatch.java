package cn.xiaowu.bridge.media;

import org.kurento.jsonrpc.client.JsonRpcWSConnectionListener;

/// Hears of one connection to a media server. What it hears is told once, however often the client says it, and only
/// between [#begin] and the next connection. Called on the client's own threads.
final class MediaServerWatch implements JsonRpcWSConnectionListener {
    private final MediaServer server;
    private boolean begun;
    private boolean broken;
    private boolean lost;

    MediaServerWatch(MediaServer server) {
        this.server = server;
    }

    /// The first connection stands.
    synchronized void begin() {
        begun = true;
    }

    /// Does it, if the connection has not come back.
    void ifStillBroken(Runnable then) {
        synchronized (this) {
            if (!broken) {
                return;
            }
            lost = true;
        }
        then.run();
    }

    private void breaks() {
        synchronized (this) {
            if (!begun || broken) {
                return;
            }
            broken = true;
        }
        server.broken(this);
    }

    @Override
    public void reconnected(boolean sameServer) {
        boolean same;
        synchronized (this) {
            broken = false;
            same = sameServer && !lost;
            lost = false;
        }
        server.restored(this, same);
    }

    @Override
    public void connected() {
        // Whoever opened it knows.
    }

    @Override
    public void connectionFailed() {
        breaks();
    }

    @Override
    public void disconnected() {
        breaks();
    }

    @Override
    public void reconnecting() {
        breaks();
    }
}

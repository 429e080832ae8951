package cn.xiaowu.bridge.media;

import org.kurento.jsonrpc.client.JsonRpcWSConnectionListener;

/// Hears of one connection to a media server. What it hears is told once, however often the client says it, and only
/// after [#begin]. Told of one thing after the other.
final class MediaServerWatch implements JsonRpcWSConnectionListener {
    private final MediaServerKeeper server;
    private boolean begun;
    private boolean broken;

    MediaServerWatch(MediaServerKeeper server) {
        this.server = server;
    }

    /// The first connection stands.
    synchronized void begin() {
        begun = true;
    }

    /// Whether the connection has not come back yet.
    synchronized boolean isBroken() {
        return broken;
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
        synchronized (this) {
            broken = false;
        }
        server.restored(this, sameServer);
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

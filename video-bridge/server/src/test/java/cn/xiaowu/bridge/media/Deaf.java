package cn.xiaowu.bridge.media;

import org.kurento.jsonrpc.client.JsonRpcWSConnectionListener;

/// Does not care what becomes of a connection.
final class Deaf implements JsonRpcWSConnectionListener {
    @Override
    public void connected() {}

    @Override
    public void connectionFailed() {}

    @Override
    public void disconnected() {}

    @Override
    public void reconnected(boolean sameServer) {}

    @Override
    public void reconnecting() {}
}

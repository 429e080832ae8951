package cn.xiaowu.bridge.media;

import org.kurento.client.Continuation;

/// Nobody waits for what comes of a request.
final class Ignored<T> implements Continuation<T> {
    @Override
    public void onSuccess(T result) {}

    @Override
    public void onError(Throwable why) {}
}

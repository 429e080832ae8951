package cn.xiaowu.kiosk.bridge;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/// A request's body that is overwritten when the request is over. The JDK's own publishers copy a body, and a client
/// that was closed keeps the request until its cleaner runs: seen in a heap dump after a visit was wiped.
final class ErasableBody implements BodyPublisher, AutoCloseable {
    private final byte[] bytes;

    /// @param bytes the body; overwritten by [#close()]
    ErasableBody(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new WholeAtOnce(subscriber));
    }

    /// Overwrites the body with zeros. Not before the request is over.
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /// Hands the body over in one piece.
    private final class WholeAtOnce implements Subscription {
        private final Subscriber<? super ByteBuffer> subscriber;
        private boolean over;

        WholeAtOnce(Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            if (over) {
                return;
            }
            over = true;
            if (count <= 0) {
                subscriber.onError(new IllegalArgumentException(count + " buffers can't be asked for"));
                return;
            }
            subscriber.onNext(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
            subscriber.onComplete();
        }

        @Override
        public void cancel() {
            over = true;
        }
    }
}

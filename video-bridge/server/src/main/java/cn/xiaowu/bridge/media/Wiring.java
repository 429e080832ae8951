package cn.xiaowu.bridge.media;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Which legs of a call's ends are connected to which. For any thread; one at a time asks the server.
///
/// Each two are connected once only: a second time would interrupt what flows.
final class Wiring {
    private final Collection<MediaEnd> ends;
    private final Set<Pair> connected = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();

    private record Pair(String source, String sink) {}

    /// @param ends those of the call, as they are now and become
    Wiring(Collection<MediaEnd> ends) {
        this.ends = ends;
    }

    /// Lets media flow to and from an end that has another leg than before; whichever of two comes later finds the
    /// other's newest.
    void connect(MediaEnd end) {
        lock.lock();
        try {
            for (MediaEnd other : ends) {
                if (end.route().feeds(other.route())) {
                    connect(end, other);
                } else if (other.route().feeds(end.route())) {
                    connect(other, end);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Both legs of an end that receives get what comes: the page looks at the one that it has connected.
    private void connect(MediaEnd from, MediaEnd to) {
        MediaLeg source = from.legs().serving();
        if (source != null) {
            connect(source, to.legs().serving());
            connect(source, to.legs().coming());
        }
    }

    private void connect(MediaLeg source, @Nullable MediaLeg sink) {
        if (sink != null && connected.add(new Pair(source.id(), sink.id()))) {
            source.feed(sink);
        }
    }
}

package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.Hearing;
import cn.xiaowu.bridge.calls.MediaListener;
import cn.xiaowu.bridge.calls.MediaPlane;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call on one media server: a pipeline, and an endpoint for each link. Its methods are for any thread and don't
/// wait: the pipeline and each endpoint have a queue of their own, so that no link waits for another.
final class MediaSession implements MediaEnd.Call {
    private static final Logger LOG = LoggerFactory.getLogger(MediaSession.class);

    private final CallId call;
    private final IceServers ice;
    private final Map<LinkId, MediaEnd> ends = new ConcurrentHashMap<>();
    private final MediaServer server;
    private final KurentoClient client;
    private final BridgeTag tag;
    private final MediaCounts counts;
    private final MediaListener listener;
    private final SerialQueue queue = new SerialQueue("media-call", 2);
    private final CompletableFuture<MediaPipeline> pipeline = new CompletableFuture<>();
    private final CallRecording recording;
    private final SessionRecorders recorders;
    private final Wiring wiring = new Wiring(ends.values());
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile RoutePlan plan = RoutePlan.NONE;

    MediaSession(
            CallId call,
            IceServers ice,
            MediaServer server,
            KurentoClient client,
            BridgeTag tag,
            MediaCounts counts,
            CallRecording recording,
            MediaListener listener) {
        this.call = call;
        this.ice = ice;
        this.server = server;
        this.client = client;
        this.tag = tag;
        this.counts = counts;
        this.recording = recording;
        this.recorders = new SessionRecorders(recording, ends.values());
        this.listener = listener;
    }

    CallLinks links() {
        return plan.links();
    }

    /// Makes everything that can be made before a page offers.
    void open(Set<Hearing> wanted) {
        queue.offer(this::makePipeline);
        change(wanted);
        lookAtRecording();
    }

    /// How the call's recording stands may be different.
    void lookAtRecording() {
        recorders.ask();
    }

    boolean isOf(CallId which) {
        return call.equals(which);
    }

    /// Who hears whom from now on. Not for two threads at once.
    void change(Set<Hearing> wanted) {
        RoutePlan next = plan.changed(call, ice, wanted);
        plan = next;
        recording.hears(wanted, next);
        Set<LinkId> named = next.links().ids();
        ends.keySet().stream().filter(link -> !named.contains(link)).toList().forEach(this::drop);
        List<MediaEnd> fresh = next.routes().stream()
                .filter(route -> !ends.containsKey(route.link()))
                .map(route -> new MediaEnd(route, this, counts))
                .toList();
        fresh.forEach(end -> ends.put(end.route().link(), end));
        // Only now: each has to find the others when it is wired.
        fresh.forEach(MediaEnd::open);
        recorders.look();
    }

    private void drop(LinkId link) {
        MediaEnd end = ends.remove(link);
        if (end != null) {
            end.close();
        }
    }

    private void makePipeline() {
        try {
            MediaPipeline made = client.createMediaPipeline();
            tag.mark(made);
            made.addErrorListener(event -> counts.fault(event.getErrorCode(), event.getType()));
            pipeline.complete(made);
        } catch (RuntimeException e) {
            // The ends wait for it: each of them fails, too.
            pipeline.completeExceptionally(e);
            failed(e);
        }
    }

    /// Takes a page's signal.
    void take(LinkId link, Signal signal) {
        MediaEnd end = ends.get(link);
        if (end != null && !over.get()) {
            end.take(signal);
        }
    }

    /// Releases everything.
    void close() {
        over.set(true);
        server.forget(this);
        queue.offer(this::release);
    }

    private void release() {
        if (pipeline.isCompletedExceptionally() || !server.health().isConnected()) {
            recorders.lose();
            return;
        }
        try {
            recorders.close();
            pipeline.join().release();
        } catch (RuntimeException e) {
            // It went with its server; what is left of it is found when the server is back.
            LOG.debug("the pipeline of a call could not be released: {}", Failure.of(e));
        }
    }

    /// The server is gone, or what this call has there is. Told once.
    void lose() {
        if (over.compareAndSet(false, true)) {
            recorders.lose();
            counts.moved();
            listener.lost(call, links());
        }
    }

    /// Whether its pipeline is made, so that nobody has to wait for it.
    boolean hasPipeline() {
        return pipeline.isDone() && !pipeline.isCompletedExceptionally();
    }

    /// Whether it waits for an answer of the server.
    boolean isAsking() {
        return !hasPipeline() || ends.values().stream().anyMatch(MediaEnd::isAsking);
    }

    @Override
    public MediaPipeline pipeline() {
        return pipeline.join();
    }

    @Override
    public CallRecording recording() {
        return recording;
    }

    @Override
    public void wire(MediaEnd end) {
        wiring.connect(end);
    }

    @Override
    public void after(Duration delay, Runnable step) {
        server.after(delay, () -> {
            if (!over.get()) {
                step.run();
            }
        });
    }

    @Override
    public void say(Route route, Signal signal) {
        if (!over.get()) {
            listener.said(call, new MediaPlane.Delivery(route.page(), route.link(), signal));
        }
    }

    @Override
    public void failed(RuntimeException why) {
        if (over.get()) {
            return;
        }
        server.health().doubted(why);
        lose();
    }
}

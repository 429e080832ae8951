package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.call.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kurento.client.IceCandidate;
import org.kurento.client.MediaFlowInStateChangedEvent;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;
import org.kurento.client.internal.server.KurentoServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The media server's end of one link. An endpoint negotiates once in its life: a page that offers again, because it
/// was loaded anew or goes through another network, gets a new endpoint in place of the old.
final class MediaEnd {
    private static final Logger LOG = LoggerFactory.getLogger(MediaEnd.class);
    private static final int MOST_WAITING = 200;
    private static final int MOST_EARLY = 100;
    /// The server's codes of an offer that it can't read or fulfil.
    private static final int FIRST_SDP_CODE = 40_200;
    private static final int LAST_SDP_CODE = 40_299;

    private static final int OBJECT_GONE = 40_101;

    /// What an end has to do with its call.
    interface Call {
        /// Waits for it.
        MediaPipeline pipeline();

        /// Lets media flow to and from the end's newest endpoint.
        void wire(MediaEnd end);

        void say(Route route, Signal signal);

        void failed(RuntimeException why);
    }

    private final Route route;
    private final Call call;
    private final MediaCounts counts;
    private final SerialQueue queue;
    private final List<IceCandidate> early = new ArrayList<>();
    private volatile @Nullable WebRtcEndpoint endpoint;
    /// Counts the endpoints made so far; written by the queue only.
    private volatile int newest;
    private boolean negotiated;

    MediaEnd(Route route, Call call, MediaCounts counts) {
        this.route = route;
        this.call = call;
        this.counts = counts;
        this.queue = new SerialQueue("media-link", MOST_WAITING);
    }

    Route route() {
        return route;
    }

    /// The newest endpoint; none before the first is made.
    @Nullable
    WebRtcEndpoint endpoint() {
        return endpoint;
    }

    /// Makes the first endpoint, before the page has made its offer.
    void open() {
        perform(this::renew);
    }

    /// Takes a signal of the page.
    void take(Signal signal) {
        switch (signal) {
            case Signal.Description description -> perform(() -> describe(description));
            case Signal.Candidate candidate -> perform(() -> addCandidate(candidate));
            case Signal.Unknown() -> LOG.debug("a page says something newer");
        }
    }

    /// Nobody uses the link any more.
    void close() {
        perform(() -> {
            WebRtcEndpoint mine = endpoint;
            endpoint = null;
            if (mine != null) {
                mine.release();
            }
        });
    }

    private void perform(Runnable step) {
        boolean room = queue.offer(() -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                // Whatever it is that failed, the call has to go on elsewhere.
                call.failed(e);
            }
        });
        if (!room) {
            counts.dropped();
        }
    }

    private WebRtcEndpoint renew() {
        WebRtcEndpoint old = endpoint;
        WebRtcEndpoint made = new WebRtcEndpoint.Builder(call.pipeline()).build();
        int number = newest + 1;
        endpoint = made;
        newest = number;
        negotiated = false;
        early.clear();
        BandwidthLimits.DEFAULT.apply(made);
        made.addIceCandidateFoundListener(event -> candidateFound(number, event.getCandidate()));
        made.addErrorListener(event -> counts.fault(event.getErrorCode(), event.getType()));
        made.addMediaFlowInStateChangedListener(this::flowChanged);
        call.wire(this);
        if (old != null) {
            old.release();
        }
        return made;
    }

    /// Comes on the client's own threads.
    private void candidateFound(int from, IceCandidate found) {
        if (from == newest) {
            call.say(
                    route,
                    new Signal.Candidate(found.getCandidate(), found.getSdpMid(), found.getSdpMLineIndex(), null));
        }
    }

    /// Comes on the client's own threads.
    private void flowChanged(MediaFlowInStateChangedEvent event) {
        LOG.debug("{} of {}: {}", event.getMediaType(), route.spec().remote(), event.getState());
        if (route.source() == null) {
            counts.flowChanged(event.getState());
        }
    }

    private void describe(Signal.Description description) {
        if (!description.kind().equals("offer")) {
            LOG.debug("a media server makes no offers: the page's {} is ignored", description.kind());
            return;
        }
        WebRtcEndpoint mine = endpoint;
        if (mine == null || negotiated) {
            mine = renew();
        }
        negotiated = true;
        try {
            call.say(route, new Signal.Description("answer", mine.processOffer(description.sdp())));
        } catch (KurentoServerException e) {
            refused(e);
            return;
        }
        mine.gatherCandidates();
        for (IceCandidate candidate : early) {
            add(mine, candidate);
        }
        early.clear();
    }

    /// A candidate that the server can't use, such as a name that only the page's own machine resolves, is one path
    /// less and no reason to give up.
    private void add(WebRtcEndpoint to, IceCandidate candidate) {
        try {
            to.addIceCandidate(candidate);
        } catch (KurentoServerException e) {
            if (e.getCode() == OBJECT_GONE) {
                throw e;
            }
            LOG.debug("a media server can't use a candidate: {}", e.getCode());
            counts.dropped();
        }
    }

    /// The fault is the page's: the same offer would be refused anywhere.
    private void refused(KurentoServerException e) {
        if (e.getCode() < FIRST_SDP_CODE || e.getCode() > LAST_SDP_CODE) {
            throw e;
        }
        LOG.warn("a media server refuses an offer of the {}: {}", route.page(), e.getCode());
        counts.refused();
    }

    private void addCandidate(Signal.Candidate said) {
        if (said.candidate().isEmpty()) {
            return;
        }
        int index = said.sdpMLineIndex() == null ? 0 : said.sdpMLineIndex();
        String mid = said.sdpMid() == null ? Integer.toString(index) : said.sdpMid();
        var candidate = new IceCandidate(said.candidate(), mid, index);
        WebRtcEndpoint mine = endpoint;
        if (mine != null && negotiated) {
            add(mine, candidate);
        } else if (early.size() < MOST_EARLY) {
            early.add(candidate);
        } else {
            counts.dropped();
        }
    }
}

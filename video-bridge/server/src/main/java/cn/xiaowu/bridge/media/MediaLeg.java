package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.call.Signal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kurento.client.ConnectionState;
import org.kurento.client.IceCandidate;
import org.kurento.client.MediaFlowState;
import org.kurento.client.MediaPipeline;
import org.kurento.client.MediaType;
import org.kurento.client.RecorderEndpoint;
import org.kurento.client.WebRtcEndpoint;
import org.kurento.client.internal.server.KurentoServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One endpoint on a media server, which negotiates once in its life. Asks the server and waits for it; for the thread
/// of its end's queue only, but for what says otherwise.
final class MediaLeg {
    private static final Logger LOG = LoggerFactory.getLogger(MediaLeg.class);
    private static final int MOST_EARLY = 100;
    private static final int OBJECT_GONE = 40_101;
    /// The server's codes of an offer that it can't read or fulfil.
    private static final int FIRST_SDP_CODE = 40_200;

    private static final int LAST_SDP_CODE = 40_299;
    private static final Pattern FRAGMENT = Pattern.compile("^a=ice-ufrag:(\\S+)", Pattern.MULTILINE);

    /// What is told of a leg, on the client's own threads.
    interface Listener {
        /// The server could be reached there.
        void found(MediaLeg leg, IceCandidate candidate);

        /// Page and server have found each other, ICE and DTLS both.
        void connected(MediaLeg leg);

        /// What the page sends comes in and can be passed on, or does no more.
        void flows(MediaLeg leg, MediaFlowState state);
    }

    private final WebRtcEndpoint endpoint;
    private final MediaCounts counts;
    private final List<IceCandidate> early = new ArrayList<>();
    private final Set<String> fragments = new HashSet<>();
    private boolean negotiated;
    private volatile Set<MediaType> recordable = Set.of();
    private volatile boolean released;

    private MediaLeg(WebRtcEndpoint endpoint, MediaCounts counts) {
        this.endpoint = endpoint;
        this.counts = counts;
    }

    /// Makes an endpoint that has not negotiated yet.
    static MediaLeg make(MediaPipeline pipeline, Listener listener, MediaCounts counts) {
        WebRtcEndpoint made = new WebRtcEndpoint.Builder(pipeline).build();
        var leg = new MediaLeg(made, counts);
        BandwidthLimits.DEFAULT.apply(made);
        made.addIceCandidateFoundListener(event -> listener.found(leg, event.getCandidate()));
        made.addErrorListener(event -> counts.fault(event.getErrorCode(), event.getType()));
        made.addConnectionStateChangedListener(event -> {
            if (event.getNewState() == ConnectionState.CONNECTED) {
                listener.connected(leg);
            }
        });
        // Out of the endpoint into the pipeline: what a page sends. In is what it is to receive.
        made.addMediaFlowOutStateChangedListener(event -> listener.flows(leg, event.getState()));
        return leg;
    }

    /// Its name on the server. For any thread.
    String id() {
        return endpoint.getId();
    }

    boolean isNegotiated() {
        return negotiated;
    }

    /// Negotiates.
    ///
    /// @return the answer; none if the server can't read or fulfil the offer, as no other would
    Optional<String> answer(String offer) {
        negotiated = true;
        FRAGMENT.matcher(offer).results().map(found -> found.group(1)).forEach(fragments::add);
        try {
            String answer = endpoint.processOffer(offer);
            recordable = RecordableMedia.of(answer);
            return Optional.of(answer);
        } catch (KurentoServerException e) {
            if (e.getCode() < FIRST_SDP_CODE || e.getCode() > LAST_SDP_CODE) {
                throw e;
            }
            LOG.warn("a media server refuses a page's offer: {}", e.getCode());
            counts.refused();
            return Optional.empty();
        }
    }

    /// Whether an address belongs to the page's connection that this leg has answered.
    boolean isOfferedWith(Signal.Candidate said) {
        return said.usernameFragment() != null && fragments.contains(said.usernameFragment());
    }

    /// Has the server look for its own addresses, and takes the page's that have come already.
    void gather() {
        endpoint.gatherCandidates();
        early.forEach(this::addNow);
        early.clear();
    }

    /// Takes an address of the page.
    void add(Signal.Candidate said) {
        if (said.candidate().isEmpty()) {
            return;
        }
        int index = said.sdpMLineIndex() == null ? 0 : said.sdpMLineIndex();
        String mid = said.sdpMid() == null ? Integer.toString(index) : said.sdpMid();
        var candidate = new IceCandidate(said.candidate(), mid, index);
        if (negotiated) {
            addNow(candidate);
        } else if (early.size() < MOST_EARLY) {
            early.add(candidate);
        } else {
            counts.dropped();
        }
    }

    /// A candidate that the server can't use, such as a name that only the page's own machine resolves, is one path
    /// less and no reason to give up.
    private void addNow(IceCandidate candidate) {
        try {
            endpoint.addIceCandidate(candidate);
        } catch (KurentoServerException e) {
            if (e.getCode() == OBJECT_GONE) {
                throw e;
            }
            LOG.debug("a media server can't use a candidate: {}", e.getCode());
            counts.dropped();
        }
    }

    /// Whether page and server have found each other. Asks, since an event may be lost with a connection.
    boolean isConnected() {
        return endpoint.getConnectionState() == ConnectionState.CONNECTED;
    }

    /// Passes what comes in on to another, in place of what was passed on to that one before. For any thread.
    void feed(MediaLeg sink) {
        try {
            endpoint.connect(sink.endpoint);
        } catch (KurentoServerException e) {
            if (e.getCode() != OBJECT_GONE || !(released || sink.released)) {
                throw e;
            }
            LOG.debug("an endpoint was released while it was to be connected");
        }
    }

    /// What there is to record. Asks, since an event may be lost with a connection. For any thread.
    TakePlan.There there() {
        Set<MediaType> negotiated = recordable;
        Set<MediaType> flowing = EnumSet.noneOf(MediaType.class);
        negotiated.stream().filter(endpoint::isMediaFlowingOut).forEach(flowing::add);
        return new TakePlan.There(endpoint.getId(), negotiated, flowing);
    }

    /// Passes picture or sound on to a recorder. For any thread.
    void feed(RecorderEndpoint recorder, MediaType type) {
        endpoint.connect(recorder, type);
    }

    void release() {
        released = true;
        endpoint.release();
    }
}

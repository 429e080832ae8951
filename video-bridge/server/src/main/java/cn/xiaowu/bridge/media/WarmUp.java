package cn.xiaowu.bridge.media;

import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;

/// Has a media server negotiate with itself: the first endpoint of a fresh one takes half a second, later ones a
/// twentieth of it. And a server on which this works can take calls.
final class WarmUp {
    private WarmUp() {}

    /// @throws RuntimeException if the server can't do it
    static void run(KurentoClient client, BridgeTag tag) {
        MediaPipeline pipeline = client.createMediaPipeline();
        try {
            tag.mark(pipeline);
            var one = new WebRtcEndpoint.Builder(pipeline).build();
            var other = new WebRtcEndpoint.Builder(pipeline).build();
            one.processAnswer(other.processOffer(one.generateOffer()));
            other.gatherCandidates();
        } finally {
            pipeline.release();
        }
    }
}

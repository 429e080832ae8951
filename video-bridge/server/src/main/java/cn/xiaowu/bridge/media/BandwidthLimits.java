package cn.xiaowu.bridge.media;

import org.kurento.client.WebRtcEndpoint;

/// How much one endpoint may carry, each way, in kbit/s.
///
/// @param minVideo what a video is encoded with at least, however bad the line looks
/// @param maxVideo what a video is encoded with at most; the media server's own default, 500, shows no small print
/// @param maxAudio what sound takes at most
record BandwidthLimits(int minVideo, int maxVideo, int maxAudio) {
    /// A line of 64 kbit/s still carries sound and a slow picture; 1.5 Mbit/s carries 720 lines.
    static final BandwidthLimits DEFAULT = new BandwidthLimits(30, 1_500, 64);

    /// Has to be done before the endpoint negotiates.
    void apply(WebRtcEndpoint endpoint) {
        endpoint.setMinVideoRecvBandwidth(minVideo);
        endpoint.setMaxVideoRecvBandwidth(maxVideo);
        endpoint.setMinVideoSendBandwidth(minVideo);
        endpoint.setMaxVideoSendBandwidth(maxVideo);
        endpoint.setMaxAudioRecvBandwidth(maxAudio);
    }
}

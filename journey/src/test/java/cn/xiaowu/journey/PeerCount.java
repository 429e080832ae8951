package cn.xiaowu.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/// Counts a page's peer connections and what passes on them, from outside the page's own code. For the test's thread.
final class PeerCount {
    private static final String WATCH = """
            window.watchedPeers = []
            const Browsers = window.RTCPeerConnection
            window.RTCPeerConnection = class extends Browsers {
              constructor(configuration) {
                super(configuration)
                window.watchedPeers.push(this)
              }
            }
            """;
    private static final String PACKETS = """
            async () => {
              let packets = 0
              for (const peer of window.watchedPeers) {
                for (const entry of (await peer.getStats()).values()) {
                  if (entry.type === 'outbound-rtp') packets += entry.packetsSent
                  if (entry.type === 'inbound-rtp') packets += entry.packetsReceived
                }
              }
              return packets
            }
            """;

    private static final String SENT = """
            async () => {
              let packets = 0
              for (const peer of window.watchedPeers)
                for (const entry of (await peer.getStats()).values())
                  if (entry.type === 'outbound-rtp') packets += entry.packetsSent
              return packets
            }
            """;
    /// Counts a picture only if frames were decoded since the last look.
    private static final String COMING = """
            async () => {
              window.decodedBefore ??= new Map()
              let pictures = 0
              for (const peer of window.watchedPeers) {
                if (peer.connectionState !== 'connected') continue
                for (const entry of (await peer.getStats()).values()) {
                  if (entry.type !== 'inbound-rtp' || entry.kind !== 'video') continue
                  const before = window.decodedBefore.get(peer) ?? 0
                  if (entry.framesDecoded > before) pictures += 1
                  window.decodedBefore.set(peer, entry.framesDecoded)
                }
              }
              return pictures
            }
            """;
    private static final String RECEIVED = """
            async ([kind, figure]) => {
              let received = 0
              for (const peer of window.watchedPeers) {
                for (const entry of (await peer.getStats()).values()) {
                  if (entry.type === 'inbound-rtp' && entry.kind === kind) received += entry[figure]
                }
              }
              return received
            }
            """;

    private static final String PICTURE = """
            () => window.watchedPeers.at(-1).getSenders().find(({ track }) => track?.kind === 'video')?.track.id ?? ''
            """;
    private static final String WIDTH = """
            async () => [...(await window.watchedPeers.at(-1).getStats()).values()]
                .find(({ type, kind }) => type === 'media-source' && kind === 'video')?.width ?? 0
            """;

    private final Page page;

    private PeerCount(Page page) {
        this.page = page;
    }

    /// Loads a page anew, with its connections watched from now on.
    static PeerCount on(Page page) {
        page.addInitScript(WATCH);
        page.reload();
        return new PeerCount(page);
    }

    /// How many were ever opened.
    int opened() {
        return number("() => window.watchedPeers.length");
    }

    /// How many are connected: ICE and DTLS both.
    int connected() {
        return number("() => window.watchedPeers.filter((peer) => peer.connectionState === 'connected').length");
    }

    /// RTP packets sent and received on all of them.
    int packets() {
        return number(PACKETS);
    }

    /// RTP packets sent on all of them.
    int sent() {
        return number(SENT);
    }

    /// How many others' pictures are being decoded, on connections that are open.
    int picturesComing() {
        return number(COMING);
    }

    /// RTP packets of sound received on those that are open.
    int sound() {
        return received("audio", "packetsReceived");
    }

    /// Frames of video decoded on those that are open.
    int pictures() {
        return received("video", "framesDecoded");
    }

    private int received(String kind, String figure) {
        return ((Number) page.evaluate(RECEIVED, List.of(kind, figure))).intValue();
    }

    /// Id of the picture's track that is sent on the newest; empty while there is none.
    String pictureSent() {
        return (String) page.evaluate(PICTURE);
    }

    /// How many pixels wide the picture is that is sent on the newest, before it is made smaller for the line.
    int widthSent() {
        return number(WIDTH);
    }

    private int number(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }
}

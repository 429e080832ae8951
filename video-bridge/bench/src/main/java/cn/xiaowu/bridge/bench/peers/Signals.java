package cn.xiaowu.bridge.bench.peers;

import cn.xiaowu.contract.call.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What the two pages of a real call said to each other, recorded once: descriptions of 6 and 3.6 kB, eight candidates.
final class Signals {
    /// How many candidates each side trickles.
    static final int CANDIDATES = 8;

    private static final Signal.Description OFFER = new Signal.Description("offer", sdp("offer.sdp"));
    private static final Signal.Description ANSWER = new Signal.Description("answer", sdp("answer.sdp"));
    private static final List<Signal> TRICKLED = trickled();

    private Signals() {}

    /// The clerk's offer, then its candidates.
    static List<Signal> ofClerk() {
        return before(OFFER);
    }

    /// The booth's answer, then its candidates.
    static List<Signal> ofBooth() {
        return before(ANSWER);
    }

    private static List<Signal> before(Signal description) {
        var all = new ArrayList<Signal>();
        all.add(description);
        all.addAll(TRICKLED);
        return all;
    }

    private static List<Signal> trickled() {
        List<Signal> candidates = text("candidates.txt")
                .lines()
                .<Signal>map(line -> new Signal.Candidate(line, "0", 0, "gWQf"))
                .toList();
        if (candidates.size() != CANDIDATES) {
            throw new IllegalStateException("candidates.txt has " + candidates.size() + " lines");
        }
        return candidates;
    }

    /// SDP has CRLF (RFC 8866), which the file does without.
    private static String sdp(String name) {
        return text(name).replace("\n", "\r\n");
    }

    private static String text(String name) {
        try (InputStream in = Signals.class.getResourceAsStream("/signals/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read", e);
        }
    }
}

package cn.xiaowu.contract.call;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the two ends of a link tell each other to connect (JSEP, RFC 9429). The bridge passes it on unread on a mesh.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type", defaultImpl = Signal.Unknown.class)
public sealed interface Signal {
    /// An offer or an answer.
    ///
    /// @param kind `offer`, `answer`, `pranswer` or `rollback`
    /// @param sdp the session description, at most 64 kB
    record Description(String kind, String sdp) implements Signal {
        private static final Set<String> KINDS = Set.of("offer", "answer", "pranswer", "rollback");

        /// @throws IllegalArgumentException if the kind is none of the four or the description is too large
        public Description {
            if (!KINDS.contains(kind)) {
                throw new IllegalArgumentException("a description is an offer or an answer");
            }
            if (sdp.length() > 65_536) {
                throw new IllegalArgumentException("the session description is larger than 64 kB");
            }
        }

        /// Without the SDP: it names network addresses.
        @Override
        public String toString() {
            return "Description[" + kind + "]";
        }
    }

    /// A trickled ICE candidate (RFC 8838).
    ///
    /// @param candidate the candidate line; empty for the end of candidates
    /// @param sdpMid the media section's mid
    /// @param sdpMLineIndex the media section's number, from 0
    /// @param usernameFragment the ICE generation it belongs to
    record Candidate(
            String candidate,
            @Nullable String sdpMid,
            @Nullable Integer sdpMLineIndex,
            @Nullable String usernameFragment)
            implements Signal {
        /// @throws IllegalArgumentException if the line is too long
        public Candidate {
            if (candidate.length() > 2_048) {
                throw new IllegalArgumentException("the candidate is longer than 2 kB");
            }
        }

        /// Without the candidate: it names network addresses.
        @Override
        public String toString() {
            return "Candidate[" + sdpMid + "]";
        }
    }

    /// A signal of a later version; ignored.
    record Unknown() implements Signal {}
}

package cn.xiaowu.bridge.media;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kurento.client.MediaType;

/// What a recorder is to do next, by what it does and what it should: a pure function.
///
/// A muxer waits for all that it was told would come, and nothing is written meanwhile. So a file has exactly what
/// flows, and another is begun when that changes.
final class TakePlan {
    private TakePlan() {}

    /// What is recorded now.
    ///
    /// @param leg of which endpoint
    record Running(String leg, Set<MediaType> media) {}

    /// What there is to record.
    ///
    /// @param leg the endpoint that the page sends to; none if it is not to be recorded
    /// @param negotiated what may come and can be taken as it comes
    /// @param flowing what comes
    record There(@Nullable String leg, Set<MediaType> negotiated, Set<MediaType> flowing) {
        /// Nobody is to be recorded.
        static final There NOTHING = new There(null, Set.of(), Set.of());

        Set<MediaType> media() {
            Set<MediaType> both = EnumSet.noneOf(MediaType.class);
            negotiated.stream().filter(flowing::contains).forEach(both::add);
            return both;
        }
    }

    /// What to do.
    sealed interface Step {}

    /// Nothing.
    record Stay() implements Step {}

    /// Look again a little later: picture and sound seldom come or go in the same moment.
    record Wait() implements Step {}

    /// Begin a file with these, then end the one that runs.
    record Begin(String leg, Set<MediaType> media) implements Step {}

    /// End the one that runs.
    record End() implements Step {}

    /// The next step.
    ///
    /// @param settled whether what there is was waited for
    static Step next(@Nullable Running running, There there, boolean settled) {
        if (there.leg() == null) {
            return running == null ? new Stay() : new End();
        }
        Set<MediaType> media = there.media();
        var wanted = new Running(there.leg(), media);
        if (wanted.equals(running) || (running == null && media.isEmpty())) {
            return new Stay();
        }
        boolean whole = !media.isEmpty() && media.equals(there.negotiated());
        if (!whole && !settled) {
            return new Wait();
        }
        return media.isEmpty() ? new End() : new Begin(there.leg(), media);
    }
}

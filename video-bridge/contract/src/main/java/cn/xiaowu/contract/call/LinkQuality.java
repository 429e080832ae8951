package cn.xiaowu.contract.call;

import java.time.Instant;

/// How good a link was so far, as the page at one end of it saw it; later summaries of the same link replace earlier
/// ones. Holds nothing of a person, and no address.
///
/// @param began when the page began to follow it
/// @param fullMs for how long the page sent the full picture, in milliseconds
/// @param smallMs for how long a smaller one
/// @param frozenMs for how long none, the last frame still shown
/// @param soundMs for how long sound only
/// @param textMs for how long not even sound got through
/// @param levelChanges how often that changed
/// @param restarts how often ICE was restarted
/// @param freezes how often the far end's picture stood still
/// @param roundTripMeanMs mean round trip, in milliseconds; 0 if never measured
/// @param roundTripP95Ms its 95th percentile
/// @param lossSent share of what the page sent that was lost, 0 to 1
/// @param lossReceived share of what was sent to the page that was lost, 0 to 1
/// @param relayed whether it went through a TURN server, at least for a time
public record LinkQuality(
        Instant began,
        long fullMs,
        long smallMs,
        long frozenMs,
        long soundMs,
        long textMs,
        int levelChanges,
        int restarts,
        int freezes,
        int roundTripMeanMs,
        int roundTripP95Ms,
        double lossSent,
        double lossReceived,
        boolean relayed) {
    /// @throws IllegalArgumentException if a figure is negative or a share above 1
    public LinkQuality {
        requirePositive(fullMs, smallMs, frozenMs, soundMs, textMs);
        requirePositive(levelChanges, restarts, freezes, roundTripMeanMs, roundTripP95Ms);
        requireShare(lossSent);
        requireShare(lossReceived);
    }

    private static void requirePositive(long... figures) {
        for (long figure : figures) {
            if (figure < 0) {
                throw new IllegalArgumentException("a figure of a link's quality is negative");
            }
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is not between 0 and 1");
        }
    }
}

package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.call.Signal;
import org.jspecify.annotations.Nullable;

/// The leg that carries a link's media, and the one that is to carry it once it can. Changed by one thread only; any
/// may
/// look.
final class LegPair {
    private volatile @Nullable MediaLeg serving;
    private volatile @Nullable MediaLeg coming;

    /// What carries the link's media; none before the first is made.
    @Nullable
    MediaLeg serving() {
        return serving;
    }

    /// What is to carry it.
    @Nullable
    MediaLeg coming() {
        return coming;
    }

    /// The one that answered the page last, or will.
    @Nullable
    MediaLeg newest() {
        MediaLeg next = coming;
        return next == null ? serving : next;
    }

    /// Which one a page's address is for: its old connection may still find some when the new one has made its offer.
    @Nullable
    MediaLeg meantBy(Signal.Candidate said) {
        MediaLeg served = serving;
        return served != null && served.isOfferedWith(said) ? served : newest();
    }

    /// Another leg, which serves at once if none does.
    void add(MediaLeg made) {
        if (serving == null) {
            serving = made;
        } else {
            coming = made;
        }
    }

    /// The leg that was to come serves from now on.
    ///
    /// @return what served before
    @Nullable
    MediaLeg takeOver() {
        MediaLeg old = serving;
        serving = coming;
        coming = null;
        return old;
    }

    /// Nothing is to come any more.
    ///
    /// @return what was
    @Nullable
    MediaLeg giveUpComing() {
        MediaLeg gone = coming;
        coming = null;
        return gone;
    }

    /// Nothing serves any more.
    ///
    /// @return what did
    @Nullable
    MediaLeg giveUpServing() {
        MediaLeg gone = serving;
        serving = null;
        return gone;
    }
}

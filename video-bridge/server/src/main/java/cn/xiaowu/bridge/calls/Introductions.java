package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.link.BridgeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the two pages of a call with whom they talk, and over which links. For the loop's thread only.
final class Introductions {
    private static final Logger LOG = LoggerFactory.getLogger(Introductions.class);

    private final Seating seating;
    private final MediaPlane media;
    private final Outlets outlets;

    Introductions(Seating seating, MediaPlane media, Outlets outlets) {
        this.seating = seating;
        this.media = media;
        this.outlets = outlets;
    }

    /// Both are to open these links.
    ///
    /// @param old links that these replace
    void connect(LiveCall call, Seat seat, @Nullable CallLinks old) {
        if (old != null) {
            media.close(old);
        }
        Talk talk = call.state().talk();
        if (talk != null) {
            seating.seat(call, talk, seat.clerk(), Role.LEAD);
        }
        tellBooth(call, seat, talk != null && talk.company().held());
    }

    /// A booth that has these links open already goes on with them.
    private void tellBooth(LiveCall call, Seat seat, boolean held) {
        call.boothKnows();
        seating.leads(call, seat.clerk());
        outlets.toBooth(
                call.ticket().booth(),
                new BridgeMessage.Answered(
                        call.id(),
                        seat.clerk().displayName(),
                        seat.clerk().region().name(),
                        seat.links().of(Party.BOOTH),
                        held));
    }

    /// The clerk's page goes on with its links. What was said to it while it was away is lost; what the bridge of
    /// before
    /// said to the booth last may be.
    void resume(LiveCall call, Seat seat) {
        LOG.info("{} goes on with ticket {}", seat.clerk().name(), call.ticket().label());
        Talk talk = call.state().talk();
        if (talk == null) {
            return;
        }
        seating.seat(call, talk, seat.clerk(), Role.LEAD);
        var company = new CompanyNews(call.id(), talk);
        seating.tell(seat.clerk(), company.forLead());
        if (call.isReopened()) {
            tellBooth(call, seat, talk.company().held());
            outlets.toBooth(call.ticket().booth(), company.forBooth());
        }
    }
}

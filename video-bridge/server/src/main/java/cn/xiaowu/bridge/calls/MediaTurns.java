package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.CallId;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the media plane says. For the loop's thread only, but for [#posted].
final class MediaTurns {
    private static final Logger LOG = LoggerFactory.getLogger(MediaTurns.class);

    private final Board board;
    private final Switchboard switchboard;
    private final Outlets outlets;

    MediaTurns(Board board, Switchboard switchboard, Outlets outlets) {
        this.board = board;
        this.switchboard = switchboard;
        this.outlets = outlets;
    }

    /// For any thread: each thing is done by the loop.
    MediaListener posted(Consumer<Runnable> loop) {
        return new MediaListener() {
            @Override
            public void said(CallId call, MediaPlane.Delivery delivery) {
                loop.accept(() -> carry(call, delivery));
            }

            @Override
            public void lost(CallId call, CallLinks links) {
                loop.accept(() -> replace(call, links));
            }
        };
    }

    /// What was said about links that are no longer used is dropped.
    private void carry(CallId id, MediaPlane.Delivery delivery) {
        board.find(id)
                .filter(call -> call.state().links().has(delivery.to(), delivery.link()))
                .ifPresent(call -> outlets.carry(call.ticket().booth(), id, delivery));
    }

    private void replace(CallId id, CallLinks links) {
        Optional<LiveCall> call = board.find(id).filter(found -> found.uses(links));
        call.ifPresent(live -> {
            LOG.warn(
                    "ticket {} lost its media and gets new links", live.ticket().label());
            switchboard.happen(live, new CallEvent.MediaLost(switchboard.newLinks(live)));
        });
    }
}

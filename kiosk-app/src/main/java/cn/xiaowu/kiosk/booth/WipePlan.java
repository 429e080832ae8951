package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.kiosk.journal.Outbox;
import cn.xiaowu.kiosk.link.BridgeLink;
import cn.xiaowu.kiosk.resume.VisitKeeper;
import cn.xiaowu.kiosk.screen.ScreenServer;
import cn.xiaowu.kiosk.wipe.WipeProof;
import cn.xiaowu.kiosk.wipe.Wiper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What holds personal values while a citizen is inside, in the order in which it is wiped: first where they come from,
/// then the page, last the link.
///
/// @param keeper what is kept in case the program dies
/// @param devices their drivers' buffers
/// @param camera the last frame
/// @param page told to forget, and awaited until it is new
/// @param screen through which the page is told
/// @param link messages not yet acknowledged
record WipePlan(
        VisitKeeper keeper,
        Devices devices,
        CameraSight camera,
        PageIntake page,
        ScreenServer screen,
        BridgeLink link) {
    private static final Logger LOG = LoggerFactory.getLogger(WipePlan.class);
    private static final Duration NEW_PAGE_LIMIT = Duration.ofSeconds(10);
    private static final Duration LINK_LIMIT = Duration.ofSeconds(3);

    /// The proof is made while the outbox is quiet: an entry being sent is open in memory, as it must be.
    Wiper wiper(Outbox outbox, WipeProof proof) {
        return new Wiper(
                List.of(keeper::erase, devices::wipe, camera::wipe, this::forgetPage, this::forgetLink),
                traces -> outbox.whileQuiet(() -> proof.residues(traces)));
    }

    private void forgetPage() {
        if (screen.hasPage()
                && !page.awaitNewPage(() -> screen.send(new KioskMessage.Forget("/forget")), NEW_PAGE_LIMIT)) {
            LOG.warn("the page did not come anew within {} s", NEW_PAGE_LIMIT.toSeconds());
        }
    }

    /// That a call is over must still be told; it holds nothing personal.
    private void forgetLink() {
        link.forget(BoothMessage.EndCall.class::isInstance)
                .orTimeout(LINK_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}

package cn.xiaowu.bridge.quality;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.desk.ConsoleListener;
import cn.xiaowu.bridge.link.LinkListener;
import cn.xiaowu.bridge.quality.LineReport.Side;
import cn.xiaowu.bridge.quality.LineReport.Teller;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.link.BoothMessage;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts on record how good links were, and passes on all that booths and clerks' pages say. One thread of its own
/// writes.
public final class QualityEar implements LinkListener, ConsoleListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QualityEar.class);
    private static final int MOST_WAITING = 5_000;

    private final QualityRows rows;
    private final LinkListener booths;
    private final ConsoleListener clerks;
    private final InstantSource clock;
    private final QualityFigures figures = new QualityFigures();
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("line-reports").factory());

    /// @param booths hears everything that booths say, too
    /// @param clerks hears everything that clerks' pages say, too
    public QualityEar(Jdbi jdbi, LinkListener booths, ConsoleListener clerks, InstantSource clock) {
        this.rows = new QualityRows(jdbi);
        this.booths = booths;
        this.clerks = clerks;
        this.clock = clock;
    }

    /// What is counted.
    public QualityFigures figures() {
        return figures;
    }

    /// The last word on each link of the calls about a case that a region answered, oldest first. Waits for the
    /// database.
    ///
    /// @param region division code
    public List<RecordedQuality> of(CaseNumber number, String region) {
        return rows.of(number, region);
    }

    @Override
    public void up(BoothId booth, boolean anew) {
        booths.up(booth, anew);
    }

    @Override
    public void down(BoothId booth) {
        booths.down(booth);
    }

    @Override
    public void said(BoothId booth, BoothMessage message) {
        booths.said(booth, message);
        if (message instanceof BoothMessage.LineReport(var call, var link, var quality, var last)) {
            put(new LineReport(call, new Teller(Side.BOOTH, booth.value()), link, quality, last));
        }
    }

    @Override
    public void up(Clerk clerk, Set<LinkId> open) {
        clerks.up(clerk, open);
    }

    @Override
    public void down(Clerk clerk) {
        clerks.down(clerk);
    }

    @Override
    public void said(Clerk clerk, ClerkMessage message) {
        clerks.said(clerk, message);
        if (message instanceof ClerkMessage.LineReport(var call, var link, var quality, var last)) {
            put(new LineReport(call, new Teller(Side.CLERK, clerk.name()), link, quality, last));
        }
    }

    /// What is lost here is made up for by the link's next report.
    private void put(LineReport report) {
        try {
            thread.execute(() -> write(report));
        } catch (RejectedExecutionException e) {
            LOG.warn("too many reports of links at once, or the bridge is stopping: one was dropped");
        }
    }

    private void write(LineReport report) {
        try {
            boolean own = rows.write(report, clock.instant());
            if (own && report.last()) {
                figures.count(report);
            }
        } catch (JdbiException e) {
            LOG.warn("how good a link was is not on record: {}", e.getClass().getSimpleName());
        }
    }

    /// Finishes what was begun.
    @Override
    public void close() {
        thread.close();
    }
}

package cn.xiaowu.provisioning.server.booths;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.BoothRequest;
import cn.xiaowu.provisioning.contract.BoothView;
import cn.xiaowu.provisioning.contract.SiteConfiguration;
import cn.xiaowu.provisioning.server.store.Database;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The booths on record. For use by any thread.
public final class Booths {
    private final Database database;
    private final URI bridge;
    private final InstantSource clock;

    /// @param bridge the bridge's address for booths
    public Booths(Database database, URI bridge, InstantSource clock) {
        this.database = database;
        this.bridge = bridge;
        this.clock = clock;
    }

    /// All of them, by id.
    public List<BoothView> list() {
        return database.read(handle -> handle.createQuery(BoothRow.SELECT + " ORDER BY b.booth_id")
                .bind("now", clock.millis())
                .map((row, _) -> BoothRow.view(row, clock.instant()))
                .list());
    }

    /// One of them.
    public Optional<BoothView> find(BoothId booth) {
        return database.read(handle -> find(handle, booth));
    }

    /// Records a booth.
    ///
    /// @param technician who does
    /// @return nothing if there is one with the same id
    public Optional<BoothView> record(BoothRequest request, String technician) {
        return database.inTransaction(handle -> {
            BoothId id = request.boothId() == null ? nextId(handle) : request.boothId();
            if (find(handle, id).isPresent()) {
                return Optional.empty();
            }
            BoothRow.bind(handle.createUpdate(BoothRow.INSERT), id, request, technician, clock.millis())
                    .execute();
            return find(handle, id);
        });
    }

    /// Changes what is on record about a booth. Its agent fetches it soon.
    ///
    /// @param technician who does
    /// @return nothing if there is no such booth
    public Optional<BoothView> change(BoothId booth, BoothRequest request, String technician) {
        return database.inTransaction(handle -> {
            BoothRow.bind(handle.createUpdate(BoothRow.UPDATE), booth, request, technician, clock.millis())
                    .execute();
            return find(handle, booth);
        });
    }

    /// What a booth is told that comes with this certificate, and notes that it was seen.
    ///
    /// @param serial the certificate's number in base 16
    /// @return nothing unless it is the booth's newest certificate
    Optional<SiteConfiguration> siteFor(BoothId booth, String serial) {
        return database.inTransaction(handle -> {
            int seen = handle.createUpdate("UPDATE booth SET last_seen_at = :now"
                            + " WHERE booth_id = :booth AND certificate_serial = :serial")
                    .bind("now", clock.millis())
                    .bind("booth", booth.value())
                    .bind("serial", serial)
                    .execute();
            return seen == 0 ? Optional.empty() : find(handle, booth).map(this::site);
        });
    }

    private SiteConfiguration site(BoothView booth) {
        return new SiteConfiguration(
                booth.boothId(),
                booth.name(),
                booth.divisionCode(),
                booth.divisionName(),
                booth.address(),
                booth.servicePhone(),
                bridge,
                booth.devices(),
                booth.idleSeconds());
    }

    private Optional<BoothView> find(Handle handle, BoothId booth) {
        return handle.createQuery(BoothRow.SELECT + " WHERE b.booth_id = :booth")
                .bind("now", clock.millis())
                .bind("booth", booth.value())
                .map((row, _) -> BoothRow.view(row, clock.instant()))
                .findOne();
    }

    private static BoothId nextId(Handle handle) {
        int last = handle.createQuery("SELECT coalesce(max(CAST(substr(booth_id, 2) AS INTEGER)), 0) FROM booth"
                        + " WHERE booth_id GLOB 'B[0-9][0-9][0-9][0-9][0-9]'")
                .mapTo(Integer.class)
                .one();
        return BoothId.numbered(last + 1);
    }
}

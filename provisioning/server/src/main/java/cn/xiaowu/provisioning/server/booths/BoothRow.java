package cn.xiaowu.provisioning.server.booths;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.BoothRequest;
import cn.xiaowu.provisioning.contract.BoothView;
import cn.xiaowu.provisioning.contract.Devices;
import cn.xiaowu.provisioning.contract.EnrolmentState;
import cn.xiaowu.provisioning.server.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// A booth in the database.
final class BoothRow {
    /// With the claim code that is open, if one is, and the newest certificate. Wants `:now`.
    static final String SELECT = "SELECT b.*, x.expires_at AS certificate_expires,"
            + " (SELECT max(c.expires_at) FROM claim_code c WHERE c.booth_id = b.booth_id AND c.used_at IS NULL"
            + " AND c.replaced = 0 AND c.expires_at > :now AND c.wrong_tries < 5) AS claim_expires"
            + " FROM booth b LEFT JOIN certificate x ON x.serial = b.certificate_serial";

    static final String INSERT = "INSERT INTO booth (booth_id, name, division_code, division_name, address,"
            + " service_phone, reader, scanner, printer, simulated, idle_seconds, changed_by, changed_at)"
            + " VALUES (:id, :name, :code, :division, :address, :phone, :reader, :scanner, :printer, :simulated, :idle,"
            + " :by, :now)";

    static final String UPDATE = "UPDATE booth SET name = :name, division_code = :code, division_name = :division,"
            + " address = :address, service_phone = :phone, reader = :reader, scanner = :scanner, printer = :printer,"
            + " simulated = :simulated, idle_seconds = :idle, changed_by = :by, changed_at = :now"
            + " WHERE booth_id = :id";

    private BoothRow() {}

    static Update bind(Update update, BoothId id, BoothRequest request, String technician, long now) {
        Devices devices = request.devices();
        return update.bind("id", id.value())
                .bind("name", request.name())
                .bind("code", request.divisionCode())
                .bind("division", request.divisionName())
                .bind("address", request.address())
                .bind("phone", request.servicePhone())
                .bind("reader", devices.reader())
                .bind("scanner", devices.scanner())
                .bind("printer", devices.printer())
                .bind("simulated", devices.simulated())
                .bind("idle", request.idleSeconds())
                .bind("by", technician)
                .bind("now", now);
    }

    static BoothView view(ResultSet row, Instant now) throws SQLException {
        Instant claim = Database.moment(row.getLong("claim_expires"));
        Instant certificate = Database.moment(row.getLong("certificate_expires"));
        return new BoothView(
                new BoothId(row.getString("booth_id")),
                row.getString("name"),
                row.getString("division_code"),
                row.getString("division_name"),
                row.getString("address"),
                row.getString("service_phone"),
                devices(row),
                row.getInt("idle_seconds"),
                state(claim, certificate, now),
                claim,
                certificate,
                Database.moment(row.getLong("last_seen_at")));
    }

    private static Devices devices(ResultSet row) throws SQLException {
        return new Devices(
                row.getString("reader"),
                row.getString("scanner"),
                row.getString("printer"),
                row.getBoolean("simulated"));
    }

    private static EnrolmentState state(@Nullable Instant claim, @Nullable Instant certificate, Instant now) {
        if (certificate != null && now.isBefore(certificate)) {
            return EnrolmentState.ENROLLED;
        }
        return claim == null ? EnrolmentState.STAGED : EnrolmentState.CLAIMABLE;
    }
}

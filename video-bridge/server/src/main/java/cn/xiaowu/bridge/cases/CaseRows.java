package cn.xiaowu.bridge.cases;

import cn.xiaowu.contract.call.Decision.Outcome;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.cases.FormDigest;
import cn.xiaowu.contract.catalogue.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table of cases.
final class CaseRows {
    /// No SHA-256 of anything known.
    static final byte[] NO_CODE = new byte[32];

    /// A case as its row tells it.
    ///
    /// @param item what is applied for
    /// @param standing where it stands
    /// @param progressCodeHash of the code on the receipt, once it is handed in
    record Row(ItemId item, Standing standing, byte @Nullable [] progressCodeHash) {
        /// What a code's hash has to be; before it is handed in, what no code's hash is.
        byte[] expectedCodeHash() {
            return progressCodeHash == null ? NO_CODE : progressCodeHash;
        }
    }

    Optional<Row> find(Handle handle, CaseNumber number) {
        return handle.createQuery("SELECT * FROM cases WHERE number = :number")
                .bind("number", number.value())
                .map((row, _) -> read(row))
                .findOne();
    }

    private static Row read(ResultSet row) throws SQLException {
        String form = row.getString("submitted_form");
        var standing = new Standing(
                CaseState.valueOf(row.getString("state")), verdict(row), form == null ? null : new FormDigest(form));
        return new Row(new ItemId(row.getString("item")), standing, row.getBytes("progress_code_hash"));
    }

    private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        String outcome = row.getString("decided_outcome");
        return outcome == null
                ? null
                : new Verdict(
                        Outcome.valueOf(outcome),
                        new FormDigest(row.getString("decided_form")),
                        row.getString("decided_by"));
    }

    /// Makes the row what the machine says. The code on the receipt of the first time stays.
    void put(Handle handle, CaseNumber number, Row row) {
        Standing standing = row.standing();
        Verdict verdict = standing.verdict();
        handle.createUpdate("INSERT INTO cases (number, item, state, decided_outcome, decided_form, decided_by,"
                        + " submitted_form, progress_code_hash)"
                        + " VALUES (:number, :item, :state, :outcome, :decidedForm, :by, :form, :code)"
                        + " ON CONFLICT (number) DO UPDATE SET item = :item, state = :state,"
                        + " decided_outcome = :outcome, decided_form = :decidedForm, decided_by = :by,"
                        + " submitted_form = :form,"
                        + " progress_code_hash = coalesce(cases.progress_code_hash, :code)")
                .bind("number", number.value())
                .bind("item", row.item().value())
                .bind("state", String.valueOf(standing.state()))
                .bind("outcome", verdict == null ? null : verdict.outcome().name())
                .bind("decidedForm", verdict == null ? null : verdict.form().value())
                .bind("by", verdict == null ? null : verdict.clerk())
                .bind(
                        "form",
                        standing.handedIn() == null ? null : standing.handedIn().value())
                .bind("code", row.progressCodeHash())
                .execute();
    }
}

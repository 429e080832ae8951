package cn.xiaowu.bridge.cases;

import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.cases.FormDigest;
import cn.xiaowu.contract.cases.Submission;
import cn.xiaowu.contract.cases.SubmissionReceipt;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The table of what was handed in.
final class SubmissionRows {

    /// The receipt that was given for the same content before.
    Optional<SubmissionReceipt> receiptFor(Handle handle, Submission submission) {
        CaseNumber number = submission.number();
        return handle.createQuery("SELECT state_after, received_at FROM submission"
                        + " WHERE number = :number AND content_hash = :hash ORDER BY turn LIMIT 1")
                .bind("number", number.value())
                .bind("hash", contentHash(submission))
                .map((row, _) -> new SubmissionReceipt(
                        number,
                        CaseState.valueOf(row.getString("state_after")),
                        row.getTimestamp("received_at").toInstant()))
                .findOne();
    }

    void insert(Handle handle, Submission submission, SubmissionReceipt receipt) {
        handle.createUpdate("INSERT INTO submission (number, turn, content_hash, applicant_name, applicant_id, form,"
                        + " signature_png, signed_at, received_at, state_after)"
                        + " SELECT :number, coalesce(max(turn), 0) + 1, :hash, :name, :id, CAST(:form AS jsonb),"
                        + " :png, :signedAt, :receivedAt, :state FROM submission WHERE number = :number")
                .bind("number", submission.number().value())
                .bind("hash", contentHash(submission))
                .bind("name", submission.applicant().name().value())
                .bind("id", submission.applicant().idNumber().value())
                .bind("form", submission.form().toString())
                .bind("png", Base64.getDecoder().decode(submission.signaturePng()))
                .bind("signedAt", Timestamp.from(submission.signedAt()))
                .bind("receivedAt", Timestamp.from(receipt.receivedAt()))
                .bind("state", receipt.state().name())
                .execute();
    }

    /// Two submissions with the same hash say the same, however their JSON was written.
    static byte[] contentHash(Submission submission) {
        return Sha256.of(
                submission.item().value(),
                submission.applicant().name().value(),
                submission.applicant().idNumber().value(),
                FormDigest.of(submission.form()).value(),
                submission.signaturePng(),
                submission.progressCode(),
                submission.signedAt().toString());
    }
}

package cn.xiaowu.contract.cases;

import cn.xiaowu.contract.catalogue.ItemId;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// A signed application on its way from the booth's journal to the bridge. Its number is its idempotency key: handing
/// it in twice has the effect of once.
///
/// @param number given by the booth
/// @param item what is applied for
/// @param applicant who applies
/// @param form the values, valid by the item's form
/// @param signaturePng the hand-written signature, PNG, Base64, at most 200 kB
/// @param progressCode what lets whoever holds the receipt see the case's progress: random, made by the booth, 16
///     characters of Crockford's base 32 (digits and capitals without I, L, O, U), 80 bits
/// @param signedAt when the citizen signed
public record Submission(
        CaseNumber number,
        ItemId item,
        Applicant applicant,
        ObjectNode form,
        String signaturePng,
        String progressCode,
        Instant signedAt) {
    private static final Pattern PROGRESS_CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");
    private static final int MAX_SIGNATURE = 200_000;

    /// @throws IllegalArgumentException if the signature is no Base64 or too large, or the progress code has another
    /// form
    public Submission {
        if (signaturePng.length() > MAX_SIGNATURE) {
            throw new IllegalArgumentException("the signature's picture is larger than " + MAX_SIGNATURE + " bytes");
        }
        if (Base64.getDecoder().decode(signaturePng).length == 0) {
            throw new IllegalArgumentException("the signature is missing");
        }
        if (!PROGRESS_CODE.matcher(progressCode).matches()) {
            throw new IllegalArgumentException("a progress code has 16 characters of Crockford's base 32");
        }
    }

    /// Masked: number and item only.
    @Override
    public String toString() {
        return "Submission[" + number + ", " + item + "]";
    }
}

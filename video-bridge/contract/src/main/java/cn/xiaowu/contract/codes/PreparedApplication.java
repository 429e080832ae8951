package cn.xiaowu.contract.codes;

import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// What a one code carries: an application that the citizen prepared elsewhere.
///
/// @param codeId names this code (CWT claim `cti`), at most 32 characters
/// @param item the item applied for
/// @param name who applies
/// @param idNumber number of who applies
/// @param values form values filled in already, by field name, texts only
/// @param issuedAt when the code was made, whole seconds
/// @param expiresAt from when on it is worth nothing, whole seconds
public record PreparedApplication(
        String codeId,
        ItemId item,
        PersonName name,
        IdNumber idNumber,
        ObjectNode values,
        Instant issuedAt,
        Instant expiresAt) {

    /// Copies the values.
    public PreparedApplication {
        values = values.deepCopy();
    }

    /// Without personal values.
    @Override
    public String toString() {
        return "PreparedApplication[" + codeId + ", " + item + "]";
    }
}

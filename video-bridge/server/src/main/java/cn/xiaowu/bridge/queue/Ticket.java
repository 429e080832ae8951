package cn.xiaowu.bridge.queue;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.catalogue.ItemId;
import java.time.Instant;

/// A place in the queue for a clerk.
///
/// @param call the call
/// @param region division code of the region that answers
/// @param label the number that the citizen sees
/// @param booth where the citizen is
/// @param number the case
/// @param item what it is about
/// @param applicant who, masked by the booth
/// @param since when it was queued
public record Ticket(
        CallId call,
        String region,
        String label,
        BoothId booth,
        CaseNumber number,
        ItemId item,
        String applicant,
        Instant since) {

    /// The `serial`th number of a day, counted from 1: `A001` to `A999`, then `B001`.
    static String label(int serial) {
        int letter = (serial - 1) / 999 % 26;
        return String.format(java.util.Locale.ROOT, "%c%03d", 'A' + letter, (serial - 1) % 999 + 1);
    }
}

package cn.xiaowu.bridge.queue;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.catalogue.ItemId;

/// What a ticket is asked for with.
///
/// @param call the call
/// @param region division code of the region that answers
/// @param booth where the citizen is
/// @param number the case
/// @param item what it is about
/// @param applicant who, masked by the booth
public record TicketRequest(
        CallId call, String region, BoothId booth, CaseNumber number, ItemId item, String applicant) {}

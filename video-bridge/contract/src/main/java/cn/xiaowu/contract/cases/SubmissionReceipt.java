package cn.xiaowu.contract.cases;

import java.time.Instant;

/// The bridge's word that a submission is on durable record.
///
/// @param number the case
/// @param state its state after receipt
/// @param receivedAt when it was first received
public record SubmissionReceipt(CaseNumber number, CaseState state, Instant receivedAt) {}

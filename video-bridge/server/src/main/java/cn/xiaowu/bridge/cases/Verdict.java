package cn.xiaowu.bridge.cases;

import cn.xiaowu.contract.call.Decision.Outcome;
import cn.xiaowu.contract.cases.FormDigest;

/// What a clerk decided about a form with this digest, and nothing but that form.
///
/// @param outcome what
/// @param form the form that the clerk saw
/// @param clerk the clerk's log-in name
public record Verdict(Outcome outcome, FormDigest form, String clerk) {}

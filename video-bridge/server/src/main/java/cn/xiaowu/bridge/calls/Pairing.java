package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;

/// A clerk's page and a booth's that have links to each other.
///
/// @param clerk whose page
/// @param links what both have open
record Pairing(Clerk clerk, CallLinks links) {}

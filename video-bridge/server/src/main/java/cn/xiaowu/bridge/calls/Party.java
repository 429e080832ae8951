package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;

/// Whose page: the booth's, or a clerk's.
public sealed interface Party {
    /// The booth of the call.
    Party BOOTH = new Booth();

    /// A clerk's page.
    static Party of(Clerk clerk) {
        return new ClerkPage(clerk.name());
    }

    /// The citizen's.
    record Booth() implements Party {}

    /// A clerk's.
    ///
    /// @param clerk the log-in name
    record ClerkPage(String clerk) implements Party {}
}

package cn.xiaowu.bridge.desk;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.console.ClerkMessage;
import java.util.Set;

/// Hears of all clerks' pages. Must not wait.
public interface ConsoleListener {
    /// A page was opened, or has come back; an older one of the same clerk is closed.
    ///
    /// @param open the links that it has open, as it says; none if it was just loaded, or can't say
    void up(Clerk clerk, Set<LinkId> open);

    /// The clerk's page was closed.
    void down(Clerk clerk);

    /// The clerk's page said something.
    void said(Clerk clerk, ClerkMessage message);
}

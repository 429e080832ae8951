package cn.xiaowu.bridge.desk;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.console.ClerkMessage;

/// Hears of all clerks' pages. Must not wait.
public interface ConsoleListener {
    /// A page was opened; an older one of the same clerk is closed.
    void up(Clerk clerk);

    /// The clerk's page was closed.
    void down(Clerk clerk);

    /// The clerk's page said something.
    void said(Clerk clerk, ClerkMessage message);
}

package cn.xiaowu.kiosk.screen;

import cn.xiaowu.contract.screen.PageMessage;

/// Hears of the page; called by the web server's threads.
public interface PageListener {
    /// A page was opened, or opened anew. Only the newest is listened to.
    void connected();

    /// The page said something.
    void said(PageMessage message);

    /// A camera frame that may hold a code.
    ///
    /// @param jpeg at most 512 kB
    void saw(byte[] jpeg);
}

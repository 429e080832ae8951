package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.CallId;

/// What a media plane tells by itself. For any thread; nothing waits.
public interface MediaListener {
    /// A media server has a signal for a page.
    void said(CallId call, MediaPlane.Delivery delivery);

    /// The media of these links is gone for good: both pages need others.
    void lost(CallId call, CallLinks links);
}

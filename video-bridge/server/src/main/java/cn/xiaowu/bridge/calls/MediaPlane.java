package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Signal;
import java.util.Optional;

/// How picture and sound get from page to page: straight, or by a media server. The call's logic is the
/// same on both. Called by the call loop's thread only; must not wait.
public interface MediaPlane {
    /// Who is told what the plane says by itself. Called once, before anything else.
    void listen(MediaListener listener);

    /// New links for a call. Those of before are closed by [#close].
    CallLinks open(CallId call);

    /// Where a page's signal goes. Nothing if the link is not one of that side's, or if the plane took it
    /// itself.
    Optional<Delivery> carry(CallLinks links, Side from, LinkId link, Signal signal);

    /// Nobody uses these links any more.
    void close(CallLinks links);

    /// A signal on its way to a page.
    ///
    /// @param to whose page
    /// @param link the link there
    /// @param signal the signal
    record Delivery(Side to, LinkId link, Signal signal) {}
}

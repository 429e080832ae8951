package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Signal;
import java.util.Optional;
import java.util.Set;

/// How picture and sound get from page to page: straight, or by a media server. The call's logic is the
/// same on both. Called by the call loop's thread only; must not wait.
public interface MediaPlane {
    /// Who is told what the plane says by itself. Called once, before anything else.
    void listen(MediaListener listener);

    /// New links for a call. Those of before are closed by [#close].
    ///
    /// @param wanted who is to hear whom
    CallLinks open(CallId call, Set<Hearing> wanted);

    /// Links for a call that was on when the bridge stopped. Those that went on without it stay, if there are such.
    ///
    /// @param before what was open, without servers
    /// @param wanted who is to hear whom
    CallLinks reopen(CallId call, CallLinks before, Set<Hearing> wanted);

    /// Other links for a call, because somebody came, went, or is to be heard by others than before. Links between
    /// those for whom nothing changes stay as they are; those that are no longer named are closed.
    ///
    /// @param links what is open
    /// @param wanted who is to hear whom from now on
    CallLinks change(CallId call, CallLinks links, Set<Hearing> wanted);

    /// Where a page's signal goes. Nothing if the link is not one of that page's, or if the plane took it
    /// itself.
    Optional<Delivery> carry(CallLinks links, Party from, LinkId link, Signal signal);

    /// Nobody uses these links any more.
    void close(CallLinks links);

    /// A signal on its way to a page.
    ///
    /// @param to whose page
    /// @param link the link there
    /// @param signal the signal
    record Delivery(Party to, LinkId link, Signal signal) {}
}

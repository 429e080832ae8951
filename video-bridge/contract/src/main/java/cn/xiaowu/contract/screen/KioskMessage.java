package cn.xiaowu.contract.screen;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// From kiosk-app to the booth's page, as text on the loopback WebSocket.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type", defaultImpl = KioskMessage.Unknown.class)
public sealed interface KioskMessage {
    /// Draw this.
    ///
    /// @param state the whole state
    record Show(ScreenState state) implements KioskMessage {}

    /// Have camera and microphone ready; a call is likely.
    record WarmUp() implements KioskMessage {}

    /// Open a link and connect, but send neither picture nor sound yet: a clerk is being asked.
    ///
    /// @param link the link
    record PrepareLink(LinkSpec link) implements KioskMessage {}

    /// Open a link; one that was prepared sends from now on.
    ///
    /// @param link the link
    record OpenLink(LinkSpec link) implements KioskMessage {}

    /// A signal from the far end of a link.
    ///
    /// @param link the link
    /// @param signal the signal
    record Deliver(LinkId link, Signal signal) implements KioskMessage {}

    /// Close a link.
    ///
    /// @param link the link
    record CloseLink(LinkId link) implements KioskMessage {}

    /// Forget everything: close links, stop camera, and go to this address, which clears the browser's storage.
    ///
    /// @param path a path on the same origin
    record Forget(String path) implements KioskMessage {}

    /// The booth is in another network than before, or in one again: connect all links anew, over whatever there is
    /// now. Browsers do not hear of every such change.
    record NetworkChanged() implements KioskMessage {}

    /// Use these devices; told to each new page.
    ///
    /// @param devices which
    record UseDevices(DevicePlan devices) implements KioskMessage {}

    /// What another participant sends, told when it changes.
    ///
    /// @param from who
    /// @param sending what
    record Sends(Role from, Sending sending) implements KioskMessage {}

    /// Show the face, or paper, in the call.
    ///
    /// @param picture `FACE` or `DOCUMENT`
    record ShowPicture(Sending.Picture picture) implements KioskMessage {}

    /// Take a still in the camera's full resolution, of whatever is shown, and hand it in at `POST /still`. The citizen
    /// sees that it was taken, and what is on it.
    ///
    /// @param call the call that it is for
    record TakeStill(CallId call) implements KioskMessage {}

    /// What carried signals to the clerk's page was gone and is back: say again what may have been lost.
    record SignalsBack() implements KioskMessage {}

    /// Something of a later version; ignored.
    record Unknown() implements KioskMessage {}
}

package cn.xiaowu.contract.screen;

import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkQuality;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// From the booth's page to kiosk-app, as text on the loopback WebSocket. A binary message is a camera frame (JPEG)
/// that may hold a code.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type", defaultImpl = PageMessage.Unknown.class)
public sealed interface PageMessage {
    /// What the citizen did.
    ///
    /// @param intent what
    record Act(Intent intent) implements PageMessage {}

    /// A signal for the far end of a link.
    ///
    /// @param link the link
    /// @param signal the signal
    record Send(LinkId link, Signal signal) implements PageMessage {}

    /// What became of a link, as the page sees it.
    ///
    /// @param link the link
    /// @param state RTCPeerConnection.connectionState
    /// @param flowing whether frames from the far end are being decoded
    record LinkState(LinkId link, String state, boolean flowing) implements PageMessage {}

    /// The page is drawn and alive; sent every five seconds.
    record Alive() implements PageMessage {}

    /// How good a link was so far.
    ///
    /// @param link the link
    /// @param quality how good
    /// @param last whether the link is over
    record LineReport(LinkId link, LinkQuality quality, boolean last) implements PageMessage {}

    /// What the booth sends in the call, told when it changes.
    ///
    /// @param sending what
    record Sends(Sending sending) implements PageMessage {}

    /// Whether the devices of calls work, looked at while nobody is inside.
    ///
    /// @param check what was found
    record Checked(MediaCheck check) implements PageMessage {}

    /// Something of a later version; ignored and counted.
    record Unknown() implements PageMessage {}
}

package cn.xiaowu.bridge.quality;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkQuality;
import java.time.Instant;

/// The last word of a page on one of its links.
///
/// @param call the call
/// @param side BOOTH or CLERK: whose page
/// @param link the link
/// @param toldAt when the page said so
/// @param over whether the link was closed in order; if not, the page was gone first
/// @param quality how good it was
public record RecordedQuality(
        CallId call, String side, LinkId link, Instant toldAt, boolean over, LinkQuality quality) {}

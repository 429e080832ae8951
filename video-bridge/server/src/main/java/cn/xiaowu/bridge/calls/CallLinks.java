package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import java.util.List;

/// The links that each page of a call has to open.
///
/// @param booth for the booth's page
/// @param clerk for the clerk's page
public record CallLinks(List<LinkSpec> booth, List<LinkSpec> clerk) {
    /// Copies the lists.
    public CallLinks {
        booth = List.copyOf(booth);
        clerk = List.copyOf(clerk);
    }

    /// Whether this link was given to that side.
    public boolean has(Side side, LinkId link) {
        List<LinkSpec> own = side == Side.BOOTH ? booth : clerk;
        return own.stream().anyMatch(spec -> spec.id().equals(link));
    }
}

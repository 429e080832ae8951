package cn.xiaowu.bridge.queue;

import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.wire.WireFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page's end of a link, as it is on record with the ticket while the call is on: between pages it goes on without
/// the bridge, which has to know it again after a restart. Nothing of the TURN servers, which have names and passwords.
///
/// @param clerk log-in name of whose page; the booth's if there is none
/// @param link the link
/// @param remote who is at the far end
/// @param direction which way media goes
/// @param polite whether this end yields
public record KeptLink(@Nullable String clerk, LinkId link, Role remote, LinkDirection direction, boolean polite) {
    static String write(List<KeptLink> links) {
        return WireFormat.mapper().writeValueAsString(links);
    }

    /// @param json none of a ticket of before, or whose call is over
    static List<KeptLink> read(@Nullable String json) {
        return json == null ? List.of() : List.of(WireFormat.mapper().readValue(json, KeptLink[].class));
    }
}

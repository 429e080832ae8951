package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.Role;

/// A page in a call, and what it is there.
///
/// @param party whose page
/// @param role what it is in the call now
public record Member(Party party, Role role) {
    /// The citizen.
    public static final Member CITIZEN = new Member(Party.BOOTH, Role.CITIZEN);
}

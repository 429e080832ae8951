package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.Role;
import java.util.LinkedHashSet;
import java.util.Set;

/// One member of a call is seen and heard by another.
///
/// @param who is heard
/// @param by by whom
public record Hearing(Member who, Member by) {

    /// The citizen and the clerk who leads, and nobody else.
    public static Set<Hearing> between(Clerk lead) {
        return mutual(Set.of(Member.CITIZEN), new Member(Party.of(lead), Role.LEAD));
    }

    /// Each of some hears one more, and is heard by them.
    static Set<Hearing> mutual(Set<Member> some, Member another) {
        Set<Hearing> hearings = new LinkedHashSet<>();
        for (Member one : some) {
            hearings.add(new Hearing(one, another));
            hearings.add(new Hearing(another, one));
        }
        return hearings;
    }
}

package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two pages with a link between them.
///
/// @param one who makes the first offer; where only one is heard, that one
/// @param other who yields
/// @param mutual whether each hears the other; else `other` hears `one`
record MeshPair(Member one, Member other, boolean mutual) {

    /// Each two of whom one hears the other.
    static List<MeshPair> of(Set<Hearing> hearings) {
        List<MeshPair> pairs = new ArrayList<>();
        for (Hearing hearing : hearings) {
            var reverse = new Hearing(hearing.by(), hearing.who());
            if (!hearings.contains(reverse)) {
                pairs.add(new MeshPair(hearing.who(), hearing.by(), false));
            } else if (offers(hearing.who(), hearing.by())) {
                pairs.add(new MeshPair(hearing.who(), hearing.by(), true));
            }
        }
        return pairs;
    }

    /// A clerk's page offers to the booth's, and any one of two clerks' pages to the other.
    private static boolean offers(Member one, Member other) {
        return switch (one.party()) {
            case Party.Booth() -> false;
            case Party.ClerkPage(var name) ->
                switch (other.party()) {
                    case Party.Booth() -> true;
                    case Party.ClerkPage(var others) -> name.compareTo(others) < 0;
                };
        };
    }

    LinkDirection ofOne() {
        return mutual ? LinkDirection.SEND_RECEIVE : LinkDirection.SEND;
    }

    LinkDirection ofOther() {
        return mutual ? LinkDirection.SEND_RECEIVE : LinkDirection.RECEIVE;
    }

    /// The end at the first page of a link that serves these two already.
    Optional<LinkSpec> endIn(CallLinks before) {
        return before.of(one.party()).stream()
                .filter(spec -> spec.direction() == ofOne() && !spec.polite())
                .filter(spec -> before.has(other.party(), spec.id()))
                .findFirst();
    }
}

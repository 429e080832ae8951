package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The links that each page of a call has to open.
///
/// @param pages for each page those links that it has one end of
public record CallLinks(Map<Party, List<LinkSpec>> pages) {
    /// No links at all.
    public static final CallLinks NONE = new CallLinks(Map.of());

    /// Copies map and lists.
    public CallLinks {
        Map<Party, List<LinkSpec>> copies = new LinkedHashMap<>();
        pages.forEach((party, links) -> copies.put(party, List.copyOf(links)));
        pages = Map.copyOf(copies);
    }

    /// Those of one page; none if it is not in the call.
    public List<LinkSpec> of(Party party) {
        return pages.getOrDefault(party, List.of());
    }

    /// Whether this link was given to that page.
    public boolean has(Party party, LinkId link) {
        return of(party).stream().anyMatch(spec -> spec.id().equals(link));
    }

    /// Whether a page that has these open has all of its own, and there are any.
    boolean areOpen(Party party, Set<LinkId> open) {
        List<LinkSpec> own = of(party);
        return !own.isEmpty() && own.stream().map(LinkSpec::id).allMatch(open::contains);
    }

    /// All links by name.
    public Set<LinkId> ids() {
        return pages.values().stream().flatMap(List::stream).map(LinkSpec::id).collect(Collectors.toSet());
    }

    /// Whether some links belong to both.
    public boolean shares(CallLinks other) {
        Set<LinkId> theirs = other.ids();
        return ids().stream().anyMatch(theirs::contains);
    }
}

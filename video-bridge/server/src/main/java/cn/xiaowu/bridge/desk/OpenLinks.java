package cn.xiaowu.bridge.desk;

import cn.xiaowu.contract.call.LinkId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The links that a page has open while it comes back: `link` in the query, once for each.
final class OpenLinks {
    /// A page has two for each other page in its call, at most.
    private static final int MOST = 16;

    private OpenLinks() {}

    /// What can't be the name of a link is none.
    static Set<LinkId> of(HttpServletRequest request) {
        String[] said = request.getParameterValues("link");
        return said == null
                ? Set.of()
                : Arrays.stream(said).limit(MOST).flatMap(OpenLinks::link).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<LinkId> link(String said) {
        try {
            return Stream.of(new LinkId(said));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}

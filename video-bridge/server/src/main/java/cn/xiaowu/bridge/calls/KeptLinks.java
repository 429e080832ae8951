package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.queue.KeptLink;
import cn.xiaowu.contract.call.LinkSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A call's links as they are on record, and back.
final class KeptLinks {
    private KeptLinks() {}

    static List<KeptLink> of(CallLinks links) {
        List<KeptLink> kept = new ArrayList<>();
        links.pages().forEach((party, specs) -> {
            String clerk = party instanceof Party.ClerkPage(var name) ? name : null;
            specs.forEach(
                    spec -> kept.add(new KeptLink(clerk, spec.id(), spec.remote(), spec.direction(), spec.polite())));
        });
        return kept;
    }

    /// Without servers: those of before are not on record.
    static CallLinks links(List<KeptLink> kept) {
        Map<Party, List<LinkSpec>> pages = new LinkedHashMap<>();
        for (KeptLink one : kept) {
            String clerk = one.clerk();
            Party party = clerk == null ? Party.BOOTH : new Party.ClerkPage(clerk);
            pages.computeIfAbsent(party, _ -> new ArrayList<>())
                    .add(new LinkSpec(one.link(), one.remote(), one.direction(), one.polite(), List.of(), false));
        }
        return new CallLinks(pages);
    }
}

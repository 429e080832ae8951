package cn.xiaowu.bridge.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ticket whose call is not over.
///
/// @param ticket the ticket
/// @param clerk log-in name of the clerk who talks to the citizen, if one does
/// @param links what the pages had open last
public record OpenTicket(Ticket ticket, @Nullable String clerk, List<KeptLink> links) {

    /// Copies the list.
    public OpenTicket {
        links = List.copyOf(links);
    }
}

package cn.xiaowu.contract.catalogue;

import java.util.List;
import java.util.Optional;

/// Everything a booth may offer at the moment.
///
/// @param items in the order in which they are shown
public record Catalogue(List<ServiceItem> items) {

    /// Copies the list.
    public Catalogue {
        items = List.copyOf(items);
    }

    /// The item with this code, if it is offered.
    public Optional<ServiceItem> find(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}

package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.queue.WaitEstimate;
import cn.xiaowu.contract.call.CallId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All calls that are not over, and all clerks. For the loop's thread only.
final class Board {
    private static final Comparator<LiveCall> NEXT_FIRST = Comparator.comparing((LiveCall call) -> !call.goesAhead())
            .thenComparing(call -> call.ticket().since())
            .thenComparing(call -> call.ticket().label());

    private final Map<CallId, LiveCall> calls = new LinkedHashMap<>();
    private final Map<String, Desk> desks = new HashMap<>();
    private final Map<String, WaitEstimate> estimates = new HashMap<>();

    void add(LiveCall call) {
        calls.put(call.id(), call);
    }

    void remove(LiveCall call) {
        calls.remove(call.id());
    }

    Optional<LiveCall> find(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    /// A copy: what happens to one may take others away.
    List<LiveCall> all() {
        return new ArrayList<>(calls.values());
    }

    List<LiveCall> ofBooth(BoothId booth) {
        return calls.values().stream()
                .filter(call -> call.ticket().booth().equals(booth))
                .toList();
    }

    /// Those who wait in a region, next first.
    List<LiveCall> waiting(String region) {
        return calls.values().stream()
                .filter(call -> call.place() != null)
                .filter(call -> call.ticket().region().equals(region))
                .sorted(NEXT_FIRST)
                .toList();
    }

    /// All who wait, whose turn it is first.
    List<LiveCall> waiting() {
        return calls.values().stream()
                .filter(call -> call.place() != null)
                .sorted(NEXT_FIRST)
                .toList();
    }

    /// Those whom a free clerk could have, whose turn it is first.
    List<LiveCall> offerable() {
        Set<String> free = desks.values().stream()
                .filter(Desk::isFree)
                .map(desk -> desk.clerk().region().code())
                .collect(Collectors.toSet());
        return free.isEmpty()
                ? List.of()
                : calls.values().stream()
                        .filter(LiveCall::mayBeOffered)
                        .filter(call -> free.contains(call.ticket().region()))
                        .sorted(NEXT_FIRST)
                        .toList();
    }

    /// How many of its region come before it.
    int ahead(LiveCall call) {
        return Math.toIntExact(calls.values().stream()
                .filter(other -> other.place() != null)
                .filter(other -> other.ticket().region().equals(call.ticket().region()))
                .filter(other -> NEXT_FIRST.compare(other, call) < 0)
                .count());
    }

    /// The desk of a clerk, made if it is the first time.
    Desk desk(Clerk clerk) {
        return desks.computeIfAbsent(clerk.name(), _ -> new Desk(clerk));
    }

    /// The desk of a clerk by log-in name, if the clerk was ever here.
    Optional<Desk> desk(String clerk) {
        return Optional.ofNullable(desks.get(clerk));
    }

    /// The call that the clerk is in.
    Optional<LiveCall> callAt(Desk desk) {
        return Optional.ofNullable(desk.call()).flatMap(this::find);
    }

    /// The call that rings there.
    Optional<LiveCall> ringingAt(Desk desk) {
        return Optional.ofNullable(desk.ringing()).flatMap(this::find);
    }

    Collection<Desk> desks() {
        return desks.values();
    }

    /// Whose turn it is: the clerk of the region who has been free for the longest.
    Optional<Desk> nextFor(LiveCall call, Instant now) {
        return desks.values().stream()
                .filter(Desk::isFree)
                .filter(desk ->
                        desk.clerk().region().code().equals(call.ticket().region()))
                .filter(desk -> call.mayBeOfferedTo(desk.clerk().name(), now))
                .min(Comparator.comparing(Desk::freeSince));
    }

    int seats(String region) {
        return Math.toIntExact(desks.values().stream()
                .filter(Desk::serves)
                .filter(desk -> desk.clerk().region().code().equals(region))
                .count());
    }

    WaitEstimate estimate(String region) {
        return estimates.computeIfAbsent(region, _ -> new WaitEstimate());
    }
}

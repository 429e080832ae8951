package cn.xiaowu.bridge.stills;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.StillId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Stills of calls that are on. They are of persons and their papers: never written to disk, seen by the one clerk who
/// was told of them, overwritten when the call is over. What they take of memory is bounded, whatever booths do. For
/// any
/// thread.
public final class Stills {
    /// The largest still, in bytes.
    public static final int LARGEST = 8 * 1024 * 1024;

    /// As many of a booth as a clerk compares; the oldest goes first.
    private static final int MOST_OF_BOOTH = 4;

    private final long mostBytes;
    private final Map<StillId, Still> stills = new LinkedHashMap<>();
    private long bytes;

    /// @param mostBytes how much memory all stills together may take; beyond that the oldest goes
    public Stills(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// @param booth who handed it in
    /// @param call the call that it is for
    /// @param jpeg the picture
    /// @param clerk who may see it; nobody yet
    private record Still(
            BoothId booth,
            CallId call,
            byte[] jpeg,
            @Nullable String clerk) {
        Still seenBy(String who) {
            return new Still(booth, call, jpeg, who);
        }
    }

    /// Keeps a still; nobody sees it yet.
    ///
    /// @param jpeg the picture, at most [#LARGEST] bytes; handed over
    public synchronized StillId keep(BoothId booth, CallId call, byte[] jpeg) {
        // A booth has one call: what it handed in for another was of somebody who has left.
        drop(still -> still.booth().equals(booth) && !still.call().equals(call));
        var id = StillId.random();
        stills.put(id, new Still(booth, call, jpeg, null));
        bytes += jpeg.length;
        while (countOf(booth) > MOST_OF_BOOTH) {
            dropOldest(still -> still.booth().equals(booth));
        }
        while (bytes > mostBytes) {
            dropOldest(_ -> true);
        }
        return id;
    }

    /// A clerk is told of it, and may see it from now on.
    public synchronized void show(CallId call, StillId id, String clerk) {
        stills.computeIfPresent(id, (_, still) -> still.call().equals(call) ? still.seenBy(clerk) : still);
    }

    /// A copy for a clerk; empty for all others, and when the call is over.
    public synchronized Optional<byte[]> find(StillId id, String clerk) {
        Still still = stills.get(id);
        return still != null && clerk.equals(still.clerk())
                ? Optional.of(still.jpeg().clone())
                : Optional.empty();
    }

    /// The call is over.
    public synchronized void forget(CallId call) {
        drop(still -> still.call().equals(call));
    }

    private long countOf(BoothId booth) {
        return stills.values().stream()
                .filter(still -> still.booth().equals(booth))
                .count();
    }

    private void dropOldest(Predicate<Still> of) {
        Optional<StillId> oldest = stills.entrySet().stream()
                .filter(entry -> of.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        oldest.ifPresent(id -> {
            Still still = stills.remove(id);
            if (still != null) {
                erase(still);
            }
        });
    }

    private void drop(Predicate<Still> which) {
        stills.values().removeIf(still -> {
            boolean goes = which.test(still);
            if (goes) {
                erase(still);
            }
            return goes;
        });
    }

    private void erase(Still still) {
        bytes -= still.jpeg().length;
        Arrays.fill(still.jpeg(), (byte) 0);
    }
}

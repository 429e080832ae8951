package cn.xiaowu.bridge.calls;

/// How many there are of what.
///
/// @param waiting citizens in the queue
/// @param talking citizens who talk to a clerk
/// @param clerks clerks with a page open
public record CallCounts(int waiting, int talking, int clerks) {
    static CallCounts of(Board board) {
        int waiting = board.waiting().size();
        long clerks = board.desks().stream().filter(Desk::isConnected).count();
        return new CallCounts(waiting, board.all().size() - waiting, Math.toIntExact(clerks));
    }
}

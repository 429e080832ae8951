package cn.xiaowu.device.mrz;

/// Where a field stands in a zone whose lines are joined: places from 0.
///
/// @param from its first place
/// @param to the place behind its last
record Field(int from, int to) {
    /// The place behind it: where its check digit stands.
    int check() {
        return to;
    }

    boolean has(int place) {
        return place >= from && place < to;
    }
}

package cn.xiaowu.device.bench.line;

/// One card read: find, select, read.
///
/// @param nanos how long it took, from the request that found the card until the card was told
/// @param bytes how many bytes passed the line, both ways
record Reading(long nanos, int bytes) {}

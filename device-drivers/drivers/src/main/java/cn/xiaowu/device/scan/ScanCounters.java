package cn.xiaowu.device.scan;

/// What a scanner sent that was not used, since the program began.
///
/// @param tooLong codes longer than any
/// @param unasked codes that came while nobody wanted one
/// @param repeated the same code again while it was held there
/// @param spoiled packets with a wrong checksum, and halves of packets
public record ScanCounters(long tooLong, long unasked, long repeated, long spoiled) {}

package cn.xiaowu.device.tool.decode;

/// What a capture holds.
///
/// @param bytes its length
/// @param frames how many whole frames
/// @param cards how many answers with a card's data
/// @param noise how many bytes belong to no frame
public record Sum(long bytes, long frames, long cards, long noise) {}

package cn.xiaowu.device.bench.qr;

/// What a reader made of a frame.
///
/// @param text the text
/// @param bytes the payload's bytes; empty where the reader does not tell
record Answer(String text, byte[] bytes) {}

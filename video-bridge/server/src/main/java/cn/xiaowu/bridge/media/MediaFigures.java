package cn.xiaowu.bridge.media;

/// A media server in figures.
///
/// @param name its host and port
/// @param up whether it works
/// @param drained whether it is to get no further calls
/// @param calls how many are on it
public record MediaFigures(String name, boolean up, boolean drained, int calls) {}

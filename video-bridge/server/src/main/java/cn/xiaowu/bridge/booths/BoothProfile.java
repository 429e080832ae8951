package cn.xiaowu.bridge.booths;

/// What the bridge tells a booth about itself.
///
/// @param boothId the booth
/// @param progressBaseUrl where progress codes lead to, without a slash at the end: a booth appends
///     `/progress/{number}?c={code}`
public record BoothProfile(String boothId, String progressBaseUrl) {}

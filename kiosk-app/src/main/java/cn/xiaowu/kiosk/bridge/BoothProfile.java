package cn.xiaowu.kiosk.bridge;

/// What the bridge says about this booth.
///
/// @param boothId as in the booth's certificate
/// @param progressBaseUrl where progress codes lead to, without a slash at the end
public record BoothProfile(String boothId, String progressBaseUrl) {}

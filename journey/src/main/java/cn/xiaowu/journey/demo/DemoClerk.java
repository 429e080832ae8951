package cn.xiaowu.journey.demo;

import java.util.List;

/// A clerk of the demo.
///
/// @param credentials what to log in with
/// @param displayName the name that citizens see
/// @param region division code of the clerk's region
/// @param regionName the region's Chinese name
/// @param supervisor whether the clerk may look after the region's calls
public record DemoClerk(
        Credentials credentials, String displayName, String region, String regionName, boolean supervisor) {
    /// Everybody: who decides the first item, a colleague of another city, and who looks after both.
    public static final List<DemoClerk> ALL = List.of(
            new DemoClerk(Credentials.CLERK, "林坐席", "330100", "杭州市", false),
            new DemoClerk(Credentials.HELPER, "沈坐席", "320500", "苏州市", false),
            new DemoClerk(Credentials.SUPERVISOR, "赵督导", "330100", "杭州市", true));
}

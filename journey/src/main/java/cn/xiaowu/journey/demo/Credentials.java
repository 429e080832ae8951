package cn.xiaowu.journey.demo;

/// Names and passwords of the demo's people. They open nothing but a demo on this machine's loopback.
///
/// @param name what to log in with
/// @param password its password
public record Credentials(String name, String password) {
    /// The clerk of Hangzhou, whose region decides the first item.
    public static final Credentials CLERK = new Credentials("lin", "demo-clerk-2026");
    /// A clerk of Suzhou, who may be asked to help.
    public static final Credentials HELPER = new Credentials("shen", "demo-helper-2026");
    /// A supervisor of Hangzhou.
    public static final Credentials SUPERVISOR = new Credentials("zhao", "demo-supervisor-2026");
    /// The technician.
    public static final Credentials TECHNICIAN = new Credentials("chen", "demo-technician-2026");
}

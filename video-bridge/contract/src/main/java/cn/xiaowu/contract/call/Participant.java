package cn.xiaowu.contract.call;

import org.jspecify.annotations.Nullable;

/// A clerk in a call, as the others see it.
///
/// @param clerk the log-in name, by which other clerks' pages name this one; none towards a booth
/// @param name the public name
/// @param regionName the clerk's region
/// @param role what the clerk is in the call
/// @param supervision how a supervisor looks after it; none for other roles, and none towards a booth
/// @param attendance whether there
public record Participant(
        @Nullable String clerk,
        String name,
        String regionName,
        Role role,
        @Nullable Supervision supervision,
        Attendance attendance) {

    /// The same, away or back.
    public Participant with(Attendance now) {
        return new Participant(clerk, name, regionName, role, supervision, now);
    }

    /// As a booth may know it.
    public Participant forBooth() {
        return new Participant(null, name, regionName, role, null, attendance);
    }
}

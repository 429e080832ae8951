package cn.xiaowu.bridge.clerks;

import cn.xiaowu.contract.catalogue.Region;

/// A clerk who may serve.
///
/// @param name log-in name, 2 to 32 small letters, digits, hyphens and dots
/// @param displayName the name that citizens see
/// @param region the region whose cases are this clerk's
public record Clerk(String name, String displayName, Region region) {

    /// @throws IllegalArgumentException if a name has another form
    public Clerk {
        if (!name.matches("[a-z0-9.-]{2,32}")) {
            throw new IllegalArgumentException("a clerk's name has 2 to 32 small letters, digits, hyphens and dots");
        }
        if (displayName.isBlank() || displayName.length() > 50) {
            throw new IllegalArgumentException("a clerk's display name has 1 to 50 characters");
        }
    }
}

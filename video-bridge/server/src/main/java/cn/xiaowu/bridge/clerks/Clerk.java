package cn.xiaowu.bridge.clerks;

import cn.xiaowu.contract.catalogue.Region;
import com.fasterxml.jackson.annotation.JsonCreator;

/// A clerk who may serve.
///
/// @param name log-in name, 2 to 32 small letters, digits, hyphens and dots
/// @param displayName the name that citizens see
/// @param region the region whose cases are this clerk's
/// @param post what the clerk may do beside taking calls; an ordinary clerk if nothing is said
public record Clerk(String name, String displayName, Region region, Post post) {
    /// What a clerk may do.
    public enum Post {
        /// Takes calls.
        CLERK,
        /// Takes calls, and looks after those of the region.
        SUPERVISOR
    }

    /// An ordinary clerk.
    ///
    /// @throws IllegalArgumentException if a name has another form
    public Clerk(String name, String displayName, Region region) {
        this(name, displayName, region, Post.CLERK);
    }

    /// @throws IllegalArgumentException if a name has another form
    @JsonCreator
    public Clerk {
        // A file written before there were supervisors names no post.
        post = post == null ? Post.CLERK : post;
        if (!name.matches("[a-z0-9.-]{2,32}")) {
            throw new IllegalArgumentException("a clerk's name has 2 to 32 small letters, digits, hyphens and dots");
        }
        if (displayName.isBlank() || displayName.length() > 50) {
            throw new IllegalArgumentException("a clerk's display name has 1 to 50 characters");
        }
    }

    /// Whether the clerk may look after others' calls.
    public boolean isSupervisor() {
        return post == Post.SUPERVISOR;
    }
}

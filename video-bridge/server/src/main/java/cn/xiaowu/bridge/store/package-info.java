/// Where the bridge keeps what must not be lost: PostgreSQL, its own server or one that it runs itself, and files that
/// outlive a power cut.
/// Knows how to open, migrate and close it; the features bring their own SQL.
@NullMarked
package cn.xiaowu.bridge.store;

import org.jspecify.annotations.NullMarked;

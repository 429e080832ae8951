/// The server's one database.
@NullMarked
package cn.xiaowu.provisioning.server.store;

import org.jspecify.annotations.NullMarked;

/// The provisioning server: its commands and its composition.
@NullMarked
package cn.xiaowu.provisioning.server;

import org.jspecify.annotations.NullMarked;

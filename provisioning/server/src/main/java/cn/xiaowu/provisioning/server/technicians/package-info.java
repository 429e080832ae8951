/// Technicians: their passwords, log-in and sessions.
@NullMarked
package cn.xiaowu.provisioning.server.technicians;

import org.jspecify.annotations.NullMarked;

/// The booths on record: what technicians change and what agents fetch.
@NullMarked
package cn.xiaowu.provisioning.server.booths;

import org.jspecify.annotations.NullMarked;

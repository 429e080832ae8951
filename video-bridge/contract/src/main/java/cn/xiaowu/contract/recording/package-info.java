/// Recordings of calls (双录): what booth and bridge agree on about them.
@NullMarked
package cn.xiaowu.contract.recording;

import org.jspecify.annotations.NullMarked;

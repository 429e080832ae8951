/// Stills that clerks ask for in a call: in memory only, for one clerk, until the call is over.
@NullMarked
package cn.xiaowu.bridge.stills;

import org.jspecify.annotations.NullMarked;

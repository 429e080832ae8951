/// Video calls between a booth and a clerk. [CallMachine] is pure; [CallLoop] owns every call on one
/// thread.
@NullMarked
package cn.xiaowu.bridge.calls;

import org.jspecify.annotations.NullMarked;

/// What a captured line of an identity card reader says, for a technician: every frame, what it means, and every
/// stretch that is none, with the reason. Pure; whatever the bytes are, nothing is thrown.
@NullMarked
package cn.xiaowu.device.idcard.capture;

import org.jspecify.annotations.NullMarked;

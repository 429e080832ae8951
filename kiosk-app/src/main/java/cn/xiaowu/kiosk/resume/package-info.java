/// Keeps the visit that is on for the case that this program dies in the middle of it, so that a power cut, or the end
/// of the visit, makes it unreadable for ever. Knows the session; the session does not know of it.
@NullMarked
package cn.xiaowu.kiosk.resume;

import org.jspecify.annotations.NullMarked;

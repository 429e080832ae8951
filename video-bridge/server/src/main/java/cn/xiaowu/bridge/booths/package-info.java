/// The booths' HTTPS side: who a booth is by its certificate, and what it may ask for and hand in.
@NullMarked
package cn.xiaowu.bridge.booths;

import org.jspecify.annotations.NullMarked;

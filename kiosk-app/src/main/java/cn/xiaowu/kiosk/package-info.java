/// The booth's program: its command line. Everything else is a feature in a package of its own; `booth` puts them
/// together.
@NullMarked
package cn.xiaowu.kiosk;

import org.jspecify.annotations.NullMarked;

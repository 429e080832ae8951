/// The booth's web server on loopback: gives the citizen's page out and talks with it. Knows HTTP and the messages
/// between page and program; knows nothing of what a visit is.
@NullMarked
package cn.xiaowu.kiosk.screen;

import org.jspecify.annotations.NullMarked;

/// The words of a video call: its ids, the links a page has to open, and the signals that travel between pages.
@NullMarked
package cn.xiaowu.contract.call;

import org.jspecify.annotations.NullMarked;

/// Tickets: a place in the queue for a clerk, on durable record before it is confirmed.
@NullMarked
package cn.xiaowu.bridge.queue;

import org.jspecify.annotations.NullMarked;

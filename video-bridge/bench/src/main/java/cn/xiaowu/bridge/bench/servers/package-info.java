/// What is measured, each as a process of its own: the bridge as it is delivered, and a bare relay.
@NullMarked
package cn.xiaowu.bridge.bench.servers;

import org.jspecify.annotations.NullMarked;

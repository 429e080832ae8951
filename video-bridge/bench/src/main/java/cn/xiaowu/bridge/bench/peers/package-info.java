/// The far ends of the bridge, thousands in one program: booths over mutual TLS, clerks' pages, and the call that they
/// play. They play the same through a bare relay.
@NullMarked
package cn.xiaowu.bridge.bench.peers;

import org.jspecify.annotations.NullMarked;

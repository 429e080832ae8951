/// Messages on the WebSocket between a booth and the bridge, and the numbering that lets it resume after a cut.
@NullMarked
package cn.xiaowu.contract.link;

import org.jspecify.annotations.NullMarked;

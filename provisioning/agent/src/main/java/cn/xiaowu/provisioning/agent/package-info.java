/// The agent in the booth: enrols it once, then keeps its site file as the provisioning server says. A process of its
/// own,
/// so that what it looks after can fall without it.
@NullMarked
package cn.xiaowu.provisioning.agent;

import org.jspecify.annotations.NullMarked;

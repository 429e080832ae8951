/// The control page and its interface, by which people and tests lay cards, show codes, look at the paper and pull
/// plugs.
@NullMarked
package cn.xiaowu.device.sim.web;

import org.jspecify.annotations.NullMarked;

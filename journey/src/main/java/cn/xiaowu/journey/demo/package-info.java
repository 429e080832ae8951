/// Starts all programs of Xiaowu on one machine: simulated devices, provisioning server, bridge, agent and booth. Knows
/// their command lines and health endpoints; shares no class with them.
@NullMarked
package cn.xiaowu.journey.demo;

import org.jspecify.annotations.NullMarked;

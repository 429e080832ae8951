/// What both ports have in common: limits, refusals, health.
@NullMarked
package cn.xiaowu.provisioning.server.web;

import org.jspecify.annotations.NullMarked;

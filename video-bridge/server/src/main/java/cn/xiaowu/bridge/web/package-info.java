/// What every HTTP side of the bridge shares: bodies as JSON, refusals as problem+json (RFC 9457), limits
/// of use.
@NullMarked
package cn.xiaowu.bridge.web;

import org.jspecify.annotations.NullMarked;

/// The link: one WebSocket to the bridge over mutual TLS that resumes after a cut, each message delivered once and in
/// order. Knows the envelope of the contract; knows nothing of what the messages mean.
@NullMarked
package cn.xiaowu.kiosk.link;

import org.jspecify.annotations.NullMarked;

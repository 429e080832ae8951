/// Enrolment of booths: one-time claim codes, and certificates by EST (RFC 7030).
@NullMarked
package cn.xiaowu.provisioning.server.enrol;

import org.jspecify.annotations.NullMarked;

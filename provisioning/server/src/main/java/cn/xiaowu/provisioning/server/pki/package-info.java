/// The certificate authorities: a root, and one below it that signs booths' certificates only.
@NullMarked
package cn.xiaowu.provisioning.server.pki;

import org.jspecify.annotations.NullMarked;

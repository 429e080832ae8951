/// What provisioning server, agent, portal and booth program agree on: the site file, claim codes, and the messages of
/// the provisioning API. Knows nobody.
@NullMarked
package cn.xiaowu.provisioning.contract;

import org.jspecify.annotations.NullMarked;

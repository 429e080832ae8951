/// Tests of the provisioning contract.
@NullMarked
package cn.xiaowu.provisioning.contract;

import org.jspecify.annotations.NullMarked;

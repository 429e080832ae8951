/// Cases (办件) as booth and bridge speak of them: numbers, submissions, states, receipts and ratings. The state
/// machine itself belongs to the bridge.
@NullMarked
package cn.xiaowu.contract.cases;

import org.jspecify.annotations.NullMarked;

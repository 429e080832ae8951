/// What identifies a person, as typed values that mask themselves when printed. Knows the check rules of the national
/// standards; knows no message that carries them.
@NullMarked
package cn.xiaowu.contract.identity;

import org.jspecify.annotations.NullMarked;

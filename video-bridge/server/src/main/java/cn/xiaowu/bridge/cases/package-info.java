/// Cases (办件): handing in, deciding, rating, and the chain of hashes over all that happened to them.
/// [CaseMachine] is pure and knows which step may follow which; [Cases] keeps them in the database.
@NullMarked
package cn.xiaowu.bridge.cases;

import org.jspecify.annotations.NullMarked;

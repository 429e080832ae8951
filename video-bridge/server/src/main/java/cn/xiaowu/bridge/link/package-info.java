/// The booth's link: numbered, acknowledged and replayed, so that it resumes after a cut.
/// [cn.xiaowu.contract.link.LinkMemory] is
/// pure.
@NullMarked
package cn.xiaowu.bridge.link;

import org.jspecify.annotations.NullMarked;

/// Service items (事项): what can be applied for, where, in which handling mode and with which form. Data only; the
/// bridge serves it, the booth shows it.
@NullMarked
package cn.xiaowu.contract.catalogue;

import org.jspecify.annotations.NullMarked;

/// What can be applied for, and whether a form is filled in as its item asks.
@NullMarked
package cn.xiaowu.bridge.catalogue;

import org.jspecify.annotations.NullMarked;

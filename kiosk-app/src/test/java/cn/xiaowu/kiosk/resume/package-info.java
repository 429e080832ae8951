/// A program that dies in the middle of a visit, and what it finds afterwards.
@org.jspecify.annotations.NullMarked
package cn.xiaowu.kiosk.resume;

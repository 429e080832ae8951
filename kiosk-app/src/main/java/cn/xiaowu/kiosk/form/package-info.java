/// Forms of service items: filling in what is known, checking what was entered. Pure.
@NullMarked
package cn.xiaowu.kiosk.form;

import org.jspecify.annotations.NullMarked;

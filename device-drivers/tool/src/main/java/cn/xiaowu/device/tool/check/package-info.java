/// Guides a technician through a device's test and writes its report.
@NullMarked
package cn.xiaowu.device.tool.check;

import org.jspecify.annotations.NullMarked;

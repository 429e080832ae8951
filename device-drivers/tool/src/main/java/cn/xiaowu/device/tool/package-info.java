/// The technician's command line, `bin/device`: what is plugged in, what speaks there, whether it works, what a
/// captured
/// stream says. Every sentence stands in Chinese and English; nothing personal is shown unless asked for.
@NullMarked
package cn.xiaowu.device.tool;

import org.jspecify.annotations.NullMarked;

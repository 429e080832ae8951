/// Which devices a booth has and where, taken from the site file so that a technician on a booth needs no options.
@NullMarked
package cn.xiaowu.device.tool.booth;

import org.jspecify.annotations.NullMarked;

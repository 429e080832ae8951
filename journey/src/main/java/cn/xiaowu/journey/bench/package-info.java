/// Measures what people wait for, beside what it could be at best in the same run. Knows the demo.
@NullMarked
package cn.xiaowu.journey.bench;

import org.jspecify.annotations.NullMarked;

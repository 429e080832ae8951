/// Makes pictures of codes as bad cameras take them, to tune and test the reader with. The same seed gives the same
/// pictures.
@NullMarked
package cn.xiaowu.device.bench.qrset;

import org.jspecify.annotations.NullMarked;

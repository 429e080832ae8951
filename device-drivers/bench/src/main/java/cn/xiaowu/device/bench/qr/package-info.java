/// How many codes in pictures are read, how many wrongly, and in what time: ours beside plain ZXing.
@NullMarked
package cn.xiaowu.device.bench.qr;

import org.jspecify.annotations.NullMarked;

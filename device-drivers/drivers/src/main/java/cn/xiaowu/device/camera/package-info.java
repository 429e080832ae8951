/// Codes in a camera's frames: pictures in, text out. What the text means is not known here.
@NullMarked
package cn.xiaowu.device.camera;

import org.jspecify.annotations.NullMarked;

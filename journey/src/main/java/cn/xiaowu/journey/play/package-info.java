/// A citizen's whole visit, played in real browsers against the real programs: technician, citizen and clerk as people
/// meet them, by what is on their screens. Each step checks what it brought about.
@NullMarked
package cn.xiaowu.journey.play;

import org.jspecify.annotations.NullMarked;

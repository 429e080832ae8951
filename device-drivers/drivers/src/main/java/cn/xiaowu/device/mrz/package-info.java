/// The machine readable zone of travel documents (ICAO Doc 9303), from the text that a scanner or a passport reader
/// sends. [MrzParser] is the way in. Knows no device.
@NullMarked
package cn.xiaowu.device.mrz;

import org.jspecify.annotations.NullMarked;

package cn.xiaowu.device.tool.decode;

import cn.xiaowu.device.health.Wording;
import java.util.List;

/// A piece of the capture, explained.
///
/// @param offset where it begins, in bytes
/// @param length how many bytes it has
/// @param kind `command`, `answer` or `noise`
/// @param direction `TO_READER`, `FROM_READER` or `UNCLEAR`
/// @param code command and parameter, or the status, in hexadecimal; empty for noise
/// @param means what it means
/// @param values what it carries
public record Line(
        long offset, long length, String kind, String direction, String code, Wording means, List<Value> values) {}

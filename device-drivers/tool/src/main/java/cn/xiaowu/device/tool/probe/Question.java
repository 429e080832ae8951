package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.health.Wording;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// Something a device can be asked that changes nothing.
///
/// @param asks what is asked
/// @param bytes the bytes that ask it
/// @param patience how long an answer may take
/// @param meaning what the bytes heard so far mean; empty while they are no answer, or never will be
record Question(Wording asks, byte[] bytes, Duration patience, Function<byte[], Optional<Wording>> meaning) {}

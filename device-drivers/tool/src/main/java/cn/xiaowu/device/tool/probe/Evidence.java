package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.serial.Exchange;
import java.util.HexFormat;

/// A question and its answer.
///
/// @param asked what was asked
/// @param sent its bytes, hexadecimal; empty if nothing was sent
/// @param heard the answer's bytes, hexadecimal; empty where they may be a person's
/// @param means what they mean
/// @param millis how long the answer took
public record Evidence(Wording asked, String sent, String heard, Wording means, long millis) {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    static Evidence of(Wording asked, Exchange exchange, Wording means) {
        return new Evidence(
                asked,
                HEX.formatHex(exchange.sent()),
                HEX.formatHex(exchange.heard()),
                means,
                exchange.took().toMillis());
    }
}

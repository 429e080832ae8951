package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.scan.ScannerDialect;
import cn.xiaowu.device.scan.ScannerProbe;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.tool.booth.DialectName;
import java.time.InstantSource;
import java.util.List;

/// Knows scanners by what a dialect's question is answered with. One that only sends can't be asked. What is held
/// before a scanner meanwhile may be personal, and is not kept.
///
/// @param dialect which question
record ScannerTongue(ScannerDialect dialect) implements Tongue {
    /// All that can be asked, in the order to ask them.
    static List<Tongue> all() {
        return ScannerProbe.askable().stream().<Tongue>map(ScannerTongue::new).toList();
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.SCANNER;
    }

    @Override
    public String name() {
        return DialectName.of(dialect).label();
    }

    @Override
    public String options() {
        return DialectName.of(dialect).option();
    }

    @Override
    public List<Evidence> converse(CountedLine line, InstantSource clock) throws LineLostException {
        var asked = new Wording("扫码器身份 " + name(), "which scanner, " + name());
        return ScannerProbe.askIn(dialect, line, clock).stream()
                .map(answer -> Evidence.of(asked, answer.exchange(), meaning(answer)))
                .toList();
    }

    private static Wording meaning(ScannerProbe.Answer answer) {
        return answer.positive()
                ? new Wording("扫码器应答：" + answer.evidence(), "the scanner says " + answer.evidence())
                : new Wording(
                        "扫码器应答，但拒绝：" + answer.evidence(), "the scanner answers and refuses: " + answer.evidence());
    }
}

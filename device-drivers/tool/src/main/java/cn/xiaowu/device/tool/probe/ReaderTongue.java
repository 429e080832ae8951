package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.idcard.BaudProbe;
import cn.xiaowu.device.idcard.SamStatus;
import cn.xiaowu.device.serial.LineLostException;
import java.time.InstantSource;
import java.util.List;

/// Knows ID card readers by the status of their security module. No card is touched.
final class ReaderTongue implements Tongue {
    private static final Wording STATUS = new Wording("SAM 状态 11 FF", "SAM status");

    @Override
    public DeviceKind kind() {
        return DeviceKind.CARD_READER;
    }

    @Override
    public String name() {
        return "SAM (GA/T 467)";
    }

    @Override
    public List<Evidence> converse(CountedLine line, InstantSource clock) throws LineLostException {
        return BaudProbe.askOn(line, clock).stream()
                .map(answer -> Evidence.of(STATUS, answer.exchange(), meaning(answer.status())))
                .toList();
    }

    private static Wording meaning(SamStatus status) {
        return switch (status) {
            case DONE -> new Wording("安全模块正常", "the security module is well");
            case SELF_TEST_FAILED -> new Wording("安全模块自检失败", "the security module's own test failed");
            case NOT_AUTHORISED -> new Wording("安全模块未授权", "the security module is not authorised");
            default -> new Wording("有应答，状态 " + status, "it answers, " + status);
        };
    }
}

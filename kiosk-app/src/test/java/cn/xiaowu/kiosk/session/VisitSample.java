package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.screen.Intent;

/// Sessions for tests of other packages.
public final class VisitSample {
    private VisitSample() {}

    /// Nobody is in the booth.
    public static Session nobody() {
        return Booth.ready().session;
    }

    /// Somebody has laid a card down.
    public static Session identified() {
        return Booth.identifying().lays(Sample.JIA).session;
    }

    /// Somebody fills in a form.
    public static Session filled() {
        return Booth.filled().does(new Intent.SetField("phone", "13800000000")).session;
    }
}

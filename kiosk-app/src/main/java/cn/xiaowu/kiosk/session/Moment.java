package cn.xiaowu.kiosk.session;

import cn.xiaowu.kiosk.form.FormRules;
import java.time.Instant;

/// What a stage may know beside the session and the event.
///
/// @param now the time
/// @param rules how forms are checked
record Moment(Instant now, FormRules rules) {}

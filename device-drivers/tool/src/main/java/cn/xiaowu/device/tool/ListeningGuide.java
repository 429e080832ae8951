package cn.xiaowu.device.tool;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.tool.page.Page;
import cn.xiaowu.device.tool.page.Tone;
import cn.xiaowu.device.tool.probe.CodeListening;
import java.time.Duration;

/// Tells who holds a code before a scanner when to do it.
///
/// @param page where to tell
/// @param each how long each speed is listened at
record ListeningGuide(Page page, Duration each) implements CodeListening.Guide {
    @Override
    public void listening(int baud) {
        page.line(page.toned(Tone.WARN, "→ 正在听，请出示码") + "  listening, hold a code before it  " + baud + " Bd  "
                + each.toSeconds() + " s …");
    }

    @Override
    public void strange(int baud, int bytes) {
        page.say(new Wording(
                baud + " Bd 收到 " + bytes + " 字节，不像码：速率可能不对，请再出示一次。",
                bytes + " bytes that are no code: perhaps another speed. Hold it there once more."));
    }
}

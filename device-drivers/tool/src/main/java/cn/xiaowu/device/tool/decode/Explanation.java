package cn.xiaowu.device.tool.decode;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.idcard.SamBody;
import cn.xiaowu.device.idcard.capture.Finding;
import cn.xiaowu.device.idcard.capture.SamCapture;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Explains a capture piece by piece and counts. Pieces are handed on at once, so that memory does not grow with them.
public final class Explanation {
    private final BodyValues values;
    private final Consumer<Line> out;
    private long frames;
    private long cards;
    private long noise;

    /// @param show whether personal values are shown as they are
    /// @param today on which day a card must be valid
    /// @param out takes the pieces, in order
    public Explanation(boolean show, LocalDate today, Consumer<Line> out) {
        this.values = new BodyValues(show, today);
        this.out = out;
    }

    /// Explains a whole capture.
    ///
    /// @return what was counted
    public Sum explain(byte[] bytes) {
        var capture = new SamCapture(finding -> out.accept(line(finding)));
        capture.accept(bytes, bytes.length);
        capture.finish();
        return new Sum(bytes.length, frames, cards, noise);
    }

    private Line line(Finding finding) {
        return switch (finding) {
            case Finding.Command command -> {
                frames++;
                yield command(command);
            }
            case Finding.Answer answer -> {
                frames++;
                cards += answer.body() instanceof SamBody.CardData ? 1 : 0;
                yield answer(answer);
            }
            case Finding.Stretch(long offset, long length, var gap) -> {
                noise += length;
                yield new Line(offset, length, "noise", "UNCLEAR", "", GapWords.of(gap), List.of());
            }
        };
    }

    private static Line command(Finding.Command command) {
        String code = String.format(Locale.ROOT, "%02X %02X", command.code() >> 8, command.code() & 0xFF);
        Wording means =
                command.command().map(CommandWords::of).orElse(new Wording("未知命令", "a command that no table has"));
        return new Line(
                command.offset(),
                command.length(),
                "command",
                command.direction().name(),
                code,
                means,
                List.of());
    }

    private Line answer(Finding.Answer answer) {
        return new Line(
                answer.offset(),
                answer.length(),
                "answer",
                answer.direction().name(),
                String.format(Locale.ROOT, "%02X", answer.code()),
                answer.status().meaning(),
                values.of(answer.body()));
    }
}

package cn.xiaowu.device.idcard.capture;

import cn.xiaowu.device.idcard.CardContent;
import cn.xiaowu.device.idcard.SamBody;
import cn.xiaowu.device.idcard.SamBodyDecoder;
import cn.xiaowu.device.idcard.SamCommand;
import cn.xiaowu.device.idcard.SamFrame;
import cn.xiaowu.device.idcard.SamGap;
import cn.xiaowu.device.idcard.SamReply;
import cn.xiaowu.device.idcard.SamScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Explains a captured stream of bytes, of one direction or of both. Holds two frames' worth of bytes, however long
/// the stream; what it finds goes to a consumer. Not for use by several threads.
public final class SamCapture {
    private final SamScanner scanner = new SamScanner();
    private final Explainer explainer;

    /// Prepares to explain.
    ///
    /// @param found takes the findings, in the order of the stream
    public SamCapture(Consumer<Finding> found) {
        this.explainer = new Explainer(found);
    }

    /// Everything in a capture that is there as a whole.
    public static List<Finding> explain(byte[] bytes) {
        List<Finding> findings = new ArrayList<>();
        var capture = new SamCapture(findings::add);
        capture.accept(bytes, bytes.length);
        capture.finish();
        return List.copyOf(findings);
    }

    /// Takes the next bytes.
    ///
    /// @param bytes the bytes
    /// @param length how many of them count
    public void accept(byte[] bytes, int length) {
        scanner.accept(bytes, length, explainer);
    }

    /// The capture is over.
    public void finish() {
        scanner.finish(explainer);
        explainer.endStretch();
    }

    private static final class Explainer implements SamScanner.Sink {
        private static final int COMMAND_BYTES = 2;
        private static final int AROUND = new SamFrame(new byte[COMMAND_BYTES]).encoded().length - COMMAND_BYTES;

        private final Consumer<Finding> found;
        private Optional<SamCommand> asked = Optional.empty();
        private @Nullable OpenStretch open;

        Explainer(Consumer<Finding> found) {
            this.found = found;
        }

        @Override
        public void frame(long at, SamFrame frame) {
            endStretch();
            byte[] body = frame.body();
            long length = (long) AROUND + body.length;
            if (body.length == COMMAND_BYTES) {
                asked = SamCommand.of(frame);
                found.accept(new Finding.Command(at, length, word(body), asked));
            } else {
                SamReply.of(frame).ifPresent(reply -> found.accept(answer(at, length, body, reply)));
            }
            frame.wipe();
        }

        private Finding answer(long at, long length, byte[] body, SamReply reply) {
            Optional<SamCommand> likely = SamBodyDecoder.likelyCommand(reply);
            Optional<SamCommand> command =
                    asked.filter(last -> fits(last, reply)).or(() -> likely).or(() -> asked);
            SamBody content = command.map(known -> SamBodyDecoder.decode(known, reply))
                    .orElseGet(() -> reply.data().length == 0
                            ? new SamBody.Nothing()
                            : new SamBody.Unexpected(reply.data().length));
            // Only the first answer after a command is its answer.
            asked = Optional.empty();
            reply.wipe();
            return new Finding.Answer(at, length, word(body), body[2] & 0xFF, reply.status(), command, content);
        }

        private static boolean fits(SamCommand command, SamReply reply) {
            return switch (SamBodyDecoder.decode(command, reply)) {
                case SamBody.Unexpected _ -> false;
                case SamBody.CardData(var content) -> content instanceof CardContent.Card;
                // Anything would pass for one.
                case SamBody.ManagementNumber _ ->
                    SamBodyDecoder.likelyCommand(reply).isEmpty();
                default -> true;
            };
        }

        private static int word(byte[] body) {
            return ((body[0] & 0xFF) << 8) | (body[1] & 0xFF);
        }

        @Override
        public void skipped(long at, SamGap gap) {
            OpenStretch before = open;
            if (before != null && before.takes(at, gap)) {
                open = before.longer();
            } else {
                endStretch();
                open = new OpenStretch(at, 1, gap);
            }
        }

        void endStretch() {
            OpenStretch last = open;
            if (last != null) {
                found.accept(new Finding.Stretch(last.from, last.length, last.gap));
            }
            open = null;
        }
    }

    /// A stretch whose end is not known yet.
    private record OpenStretch(long from, long length, SamGap gap) {
        /// Preamble and length.
        private static final int HEAD = 7;

        /// Bytes without preamble belong to the false frame before them as far as it reaches by its own account.
        boolean takes(long at, SamGap next) {
            return next instanceof SamGap.NoPreamble && at < from + reach();
        }

        private long reach() {
            return switch (gap) {
                case SamGap.NoPreamble() -> Long.MAX_VALUE - from;
                case SamGap.ImpossibleLength _ -> HEAD;
                case SamGap.WrongChecksum(int frameLength, int _, int _) -> frameLength;
                case SamGap.CutOff(int _, int present) -> present;
            };
        }

        OpenStretch longer() {
            return new OpenStretch(from, length + 1, gap);
        }
    }
}

package cn.xiaowu.device.sim.printer;

import cn.xiaowu.device.sim.pty.FarEnd;
import java.awt.image.BufferedImage;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A receipt printer: prints ESC/POS on paper that can be looked at, and says how it is. Without paper it prints
/// nothing: what it is told then is lost.
public final class PrinterSimulator implements FarEnd {
    private static final int MOST_PIECES = 600;
    private static final int MOST_JOBS = 50;

    private final InstantSource clock;
    private final EscPosDecoder decoder = new EscPosDecoder();
    private final Typesetter typesetter = new Typesetter();
    private final Deque<PaperPiece> paper = new ArrayDeque<>();
    private final Deque<PrintJob> jobs = new ArrayDeque<>();
    private boolean loaded = true;
    private int printed;

    /// A printer with paper in it.
    ///
    /// @param clock tells the time
    public PrinterSimulator(InstantSource clock) {
        this.clock = clock;
    }

    /// Puts paper in, or takes it out.
    public synchronized void load(boolean present) {
        loaded = present;
    }

    /// Whether there is paper.
    public synchronized boolean hasPaper() {
        return loaded;
    }

    /// Takes away what was printed.
    public synchronized void tear() {
        paper.clear();
    }

    /// Takes away what was printed and forgets what it said.
    public synchronized void forget() {
        paper.clear();
        jobs.clear();
    }

    /// Whether any paper hangs out.
    public synchronized boolean hasPrinted() {
        return !paper.isEmpty();
    }

    /// The paper that hangs out.
    public synchronized BufferedImage picture() {
        return PaperPicture.draw(List.copyOf(paper));
    }

    /// What was printed lately, the oldest first.
    public synchronized List<PrintJob> jobs() {
        return List.copyOf(jobs);
    }

    @Override
    public synchronized void received(byte[] bytes, Answer answer) {
        for (EscPosCommand command : decoder.accept(bytes)) {
            if (command instanceof EscPosCommand.AskStatus(int query)) {
                answer.send(new byte[] {status(query)});
            } else if (loaded) {
                print(command);
            }
        }
    }

    @Override
    public synchronized void unplugged() {
        decoder.reset();
    }

    private void print(EscPosCommand command) {
        typesetter.set(command);
        for (PaperPiece piece : typesetter.takePieces()) {
            paper.addLast(piece);
            if (paper.size() > MOST_PIECES) {
                paper.removeFirst();
            }
        }
        if (command instanceof EscPosCommand.Cut) {
            endJob();
        }
    }

    private void endJob() {
        printed++;
        jobs.addLast(PrintJob.of(printed, clock.instant(), typesetter.takeLines(), typesetter.takeCodes()));
        if (jobs.size() > MOST_JOBS) {
            jobs.removeFirst();
        }
    }

    /// Two bits are set in every answer; the others say what is wrong.
    private byte status(int query) {
        int wrong = switch (query) {
            case 1 -> 0x08;
            case 2 -> 0x20;
            case 4 -> 0x6C;
            default -> 0;
        };
        return (byte) (0x12 | (loaded ? 0 : wrong));
    }
}

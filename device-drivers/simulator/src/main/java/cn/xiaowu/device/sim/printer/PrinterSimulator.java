package cn.xiaowu.device.sim.printer;

import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.sim.pty.FarEnd;
import java.awt.image.BufferedImage;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A receipt printer: prints ESC/POS on paper that can be looked at, and says how it is. Anything can be wrong with it.
/// While something hinders it, it prints nothing: what it is told then is lost. For any thread.
public final class PrinterSimulator implements FarEnd {
    private static final int MOST_PIECES = 600;
    private static final int MOST_JOBS = 50;

    private final InstantSource clock;
    private final RealTimeEar ear = new RealTimeEar();
    private final EscPosDecoder decoder = new EscPosDecoder();
    private final Typesetter typesetter;
    private final PaperWidth width;
    private final Condition condition;
    private final Deque<PaperPiece> paper = new ArrayDeque<>();
    private final Deque<PrintJob> jobs = new ArrayDeque<>();
    private final Map<String, Integer> notDone = new TreeMap<>();
    private long pieces;
    private int printed;

    /// A printer for 80 mm with paper in it.
    ///
    /// @param clock tells the time
    public PrinterSimulator(InstantSource clock) {
        this(clock, PaperWidth.MM_80, true);
    }

    /// A printer with paper in it.
    ///
    /// @param clock tells the time
    /// @param width how wide its roll is
    /// @param nearEndSensor whether it notices that the paper is low; many clones don't
    public PrinterSimulator(InstantSource clock, PaperWidth width, boolean nearEndSensor) {
        this.clock = clock;
        this.width = width;
        this.typesetter = new Typesetter(width);
        this.condition = new Condition(nearEndSensor);
    }

    /// Puts paper in, or takes it out.
    public void load(boolean present) {
        befall(PrinterTrouble.PAPER_END, !present);
    }

    /// Whether there is paper.
    public boolean hasPaper() {
        return !troubles().contains(PrinterTrouble.PAPER_END);
    }

    /// Something goes wrong now, or is over.
    ///
    /// @param trouble what
    /// @param present whether it is wrong now
    public synchronized void befall(PrinterTrouble trouble, boolean present) {
        condition.set(trouble, present);
    }

    /// Something will go wrong in the middle of printing. A second call takes the first one's place.
    ///
    /// @param trouble what
    /// @param pieces after how many more lines, codes, bands of a picture and cuts, from 1
    public synchronized void befallAfter(int pieces, PrinterTrouble trouble) {
        condition.expect(trouble, pieces);
    }

    /// What is wrong.
    public synchronized Set<PrinterTrouble> troubles() {
        return condition.troubles();
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

    /// How many lines, codes, bands of pictures and cuts came out since the start, torn off or not.
    public synchronized long pieces() {
        return pieces;
    }

    /// The paper that hangs out.
    public synchronized BufferedImage picture() {
        return PaperPicture.draw(List.copyOf(paper), width);
    }

    /// The dots on the paper that hangs out: black and white, 384 or 576 pixels wide without margin, one pixel a dot.
    public synchronized BufferedImage dots() {
        return PaperPicture.drawExactly(List.copyOf(paper), width);
    }

    /// What was printed lately, the oldest first.
    public synchronized List<PrintJob> jobs() {
        return List.copyOf(jobs);
    }

    /// What it was told and could not do, since the start: how often, by the command's first bytes in hexadecimal.
    public synchronized SortedMap<String, Integer> notDone() {
        return new TreeMap<>(notDone);
    }

    @Override
    public synchronized void received(byte[] bytes, Answer answer) {
        for (byte value : bytes) {
            for (EscPosCommand command : decoder.accept(value)) {
                if (command instanceof EscPosCommand.Unknown(String name)) {
                    notDone.merge(name, 1, Integer::sum);
                } else if (condition.isPrinting()) {
                    obey(command, answer);
                }
            }
            ear.accept(value).ifPresent(command -> obeyAtOnce(command, answer));
        }
    }

    private void obeyAtOnce(RealTimeCommand command, Answer answer) {
        switch (command) {
            case RealTimeCommand.AskStatus(int query) -> answer.send(new byte[] {condition.answer(query)});
            case RealTimeCommand.Recover(boolean forgetting) -> {
                if (condition.recover() && forgetting) {
                    decoder.reset();
                    typesetter.forgetLine();
                }
            }
        }
    }

    private void obey(EscPosCommand command, Answer answer) {
        if (command instanceof EscPosCommand.AskInTurn(boolean paper)) {
            answer.send(new byte[] {paper ? condition.answerInTurn() : 0});
        } else {
            print(command);
        }
    }

    @Override
    public synchronized void unplugged() {
        decoder.reset();
    }

    private void print(EscPosCommand command) {
        if (!typesetter.set(command)) {
            notDone.merge(nameOf(command), 1, Integer::sum);
        }
        for (PaperPiece piece : typesetter.takePieces()) {
            condition.printed();
            pieces++;
            paper.addLast(piece);
            if (paper.size() > MOST_PIECES) {
                paper.removeFirst();
            }
        }
        if (command instanceof EscPosCommand.Cut) {
            endJob();
        }
    }

    private static String nameOf(EscPosCommand command) {
        return switch (command) {
            case EscPosCommand.Dots _ -> "1D 76";
            case EscPosCommand.Bars _ -> "1D 6B";
            default -> "1D 28";
        };
    }

    private void endJob() {
        printed++;
        jobs.addLast(PrintJob.of(printed, clock.instant(), typesetter.takeLines(), typesetter.takeCodes()));
        if (jobs.size() > MOST_JOBS) {
            jobs.removeFirst();
        }
    }
}

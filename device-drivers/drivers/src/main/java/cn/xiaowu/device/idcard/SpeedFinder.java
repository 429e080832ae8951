package cn.xiaowu.device.idcard;

import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.LineOpener;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the line at the speed at which the reader answers: the one that served last, which at first is the configured
/// one, and if nobody answers there, each of the usual ones. Belongs to the line's owner thread, but for [#stop()].
final class SpeedFinder implements LineOpener {
    private static final Logger LOG = LoggerFactory.getLogger(SpeedFinder.class);

    private final BaudProbe.LineAtSpeed line;
    private final InstantSource clock;
    private final int configured;
    private volatile int speed;
    private volatile boolean stopped;

    /// @param configured the speed that the reader should have, in Bd
    SpeedFinder(BaudProbe.LineAtSpeed line, int configured, InstantSource clock) {
        this.line = line;
        this.configured = configured;
        this.speed = configured;
        this.clock = clock;
    }

    /// The speed of the line, in Bd.
    int speed() {
        return speed;
    }

    /// Looks no further: the driver is being closed.
    void stop() {
        stopped = true;
    }

    @Override
    public ByteLine open() throws LineLostException {
        for (int baud : BaudProbe.order(speed)) {
            ByteLine opened = line.open(baud);
            if (stopped || answers(opened)) {
                use(baud);
                return opened;
            }
        }
        // Nobody speaks there. The driver finds that out by itself, at the speed that should be right.
        use(configured);
        return line.open(configured);
    }

    /// Closes the line unless the reader answers on it.
    private boolean answers(ByteLine opened) throws LineLostException {
        boolean answers = false;
        try {
            answers = BaudProbe.askOn(opened, clock).isPresent();
            return answers;
        } finally {
            if (!answers) {
                opened.close();
            }
        }
    }

    private void use(int baud) {
        if (baud != speed) {
            LOG.warn("the card reader speaks at {} Bd, configured are {} Bd", baud, configured);
        }
        speed = baud;
    }
}

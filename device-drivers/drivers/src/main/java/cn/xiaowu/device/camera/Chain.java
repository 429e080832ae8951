package cn.xiaowu.device.camera;

import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.Detector;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The attempts at one frame, until one succeeds or the time is over. A frame's first size is the largest one of its
/// halves, quarters and so on that is no more than eleven hundred pixels long: more pixels cost more than they show.
final class Chain {
    private static final Logger LOG = LoggerFactory.getLogger(Chain.class);
    private static final int LARGE = 1100;
    private static final int SMALL = 700;

    /// The smallest code's modules a side.
    private static final int SMALLEST = 21;

    private final BitsDecoder decoder = new BitsDecoder();
    private final GridReader grids = new GridReader();
    private final Levels levels;
    private final List<Attempt> attempts;

    Chain(Levels levels, LocalMean localMean) {
        this.levels = levels;
        this.attempts = Attempt.all(new Thresholds(levels, localMean));
    }

    /// Looks for a code in the frame that the levels hold.
    Optional<FrameCode> read(Deadline until) {
        int longest = Math.max(levels.get(0).getWidth(), levels.get(0).getHeight());
        int first = 0;
        while (longest >> first > LARGE) {
            first++;
        }
        for (Attempt attempt : attempts) {
            if (until.isOver()) {
                return Optional.empty();
            }
            Optional<FrameCode> code = image(attempt, first, longest).flatMap(image -> read(image, attempt, until));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    /// The frame as an attempt wants it; none where that is too small, or what another attempt looks at.
    private Optional<GreyImage> image(Attempt attempt, int first, int longest) {
        int halvings = attempt.halvings() == Attempt.WHOLE ? 0 : first + attempt.halvings();
        if (halvings >= Levels.SIZES || (attempt.halvings() == Attempt.WHOLE && first == 0)) {
            return Optional.empty();
        }
        if (halvings < 0) {
            return longest < SMALL ? Optional.of(levels.doubled()).filter(Chain::isLarge) : Optional.empty();
        }
        Optional<GreyImage> image = Optional.of(levels.get(halvings)).filter(Chain::isLarge);
        return attempt.inverted() ? image.map(any -> levels.inverted(halvings)) : image;
    }

    private static boolean isLarge(GreyImage image) {
        return Math.min(image.getWidth(), image.getHeight()) >= SMALLEST;
    }

    private Optional<FrameCode> read(GreyImage image, Attempt attempt, Deadline until) {
        try {
            BitMatrix dark = attempt.threshold().dark(image);
            Optional<FrameCode> code = attempt.plain() ? safely(() -> plain(dark)) : Optional.empty();
            return code.isEmpty() && attempt.grid() ? safely(() -> grids.read(image, dark, until)) : code;
        } catch (NotFoundException e) {
            // All of one light.
            return Optional.empty();
        }
    }

    private Optional<FrameCode> safely(Supplier<Optional<FrameCode>> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            // Hostile pictures make the detector stumble: nothing was read, and the next frame comes soon.
            LOG.debug("a frame made the detector fail: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<FrameCode> plain(BitMatrix dark) {
        try {
            return decoder.decode(new Detector(dark).detect(null).getBits());
        } catch (NotFoundException | FormatException e) {
            return Optional.empty();
        }
    }
}

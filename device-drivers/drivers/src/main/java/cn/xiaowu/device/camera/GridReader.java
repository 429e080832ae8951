package cn.xiaowu.device.camera;

import com.google.zxing.common.BitMatrix;
import java.util.List;
import java.util.Optional;

/// Reads a code by laying a grid over the grey picture where its corner squares were seen.
final class GridReader {
    private static final int MOST_TRIPLES = 5;
    private static final float[] SHARPER = {0, 0.7f, 1.8f, 4};

    private final BitsDecoder decoder = new BitsDecoder();

    /// Looks for a code.
    ///
    /// @param image the grey picture
    /// @param dark what of it is dark: where to look for corner squares
    /// @param until when to give up
    Optional<FrameCode> read(GreyImage image, BitMatrix dark, Deadline until) {
        List<Corners> triples = Corners.among(MarkSearch.find(dark));
        var counting = new ModuleCount(dark);
        for (Corners corners : triples.subList(0, Math.min(MOST_TRIPLES, triples.size()))) {
            if (until.isOver()) {
                return Optional.empty();
            }
            Optional<FrameCode> code = read(image, corners, counting.estimate(corners));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private Optional<FrameCode> read(GreyImage image, Corners corners, double estimate) {
        if (!(estimate > 17 && estimate < 185)) {
            return Optional.empty();
        }
        int nearest = Math.clamp(Math.round((estimate - 17) / 4) * 4 + 17, 21, 177);
        int second = Math.clamp(estimate > nearest ? nearest + 4 : nearest - 4, 21, 177);
        return read(image, corners, nearest)
                .or(() -> second == nearest ? Optional.empty() : read(image, corners, second));
    }

    private Optional<FrameCode> read(GreyImage image, Corners corners, int dimension) {
        return GridFit.fit(image, corners, dimension).flatMap(grid -> decode(Modules.of(image, grid, dimension)));
    }

    private Optional<FrameCode> decode(Modules modules) {
        for (float share : SHARPER) {
            Optional<FrameCode> code = decoder.decode(modules.sharpened(share).dark());
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }
}

package cn.xiaowu.device.camera;

import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;

/// The ways to tell dark from light.
final class Thresholds {
    private final Levels levels;
    private final LocalMean localMean;

    Thresholds(Levels levels, LocalMean localMean) {
        this.levels = levels;
        this.localMean = localMean;
    }

    /// One of the ways.
    @FunctionalInterface
    interface Threshold {
        /// What is dark in a picture.
        ///
        /// @throws NotFoundException if the picture is all of one light
        BitMatrix dark(GreyImage image) throws NotFoundException;
    }

    BitMatrix hybrid(GreyImage image) throws NotFoundException {
        return new HybridBinarizer(image).getBlackMatrix();
    }

    BitMatrix sharp(GreyImage image) throws NotFoundException {
        return hybrid(levels.sharpened(image, 4, 2, localMean.sums(image)));
    }

    BitMatrix sharpWide(GreyImage image) {
        return localMean.darker(levels.sharpened(image, 6, 3, localMean.sums(image)), longest(image) / 32, 900);
    }

    BitMatrix global(GreyImage image) throws NotFoundException {
        return new GlobalHistogramBinarizer(image).getBlackMatrix();
    }

    BitMatrix wideMean(GreyImage image) {
        return localMean.darker(image, longest(image) / 16, 960);
    }

    BitMatrix narrowMean(GreyImage image) {
        return localMean.darker(image, longest(image) / 48, 1000);
    }

    private static int longest(GreyImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }
}

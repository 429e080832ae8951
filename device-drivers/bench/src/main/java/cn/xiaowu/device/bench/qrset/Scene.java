package cn.xiaowu.device.bench.qrset;

import java.util.random.RandomGenerator;

/// How a picture is taken. Lengths are in pixels of the picture unless said otherwise; light is 0 (black) to 1.
///
/// @param width pixels in a row
/// @param height rows
/// @param side of the code
/// @param turn of the code, in radians
/// @param tilt how much nearer one edge is than the other: 0 none, 0.4 strong
/// @param tiltTowards direction of the tilt, in radians
/// @param bend of the paper: 0 flat; share of the side by which its middle is off
/// @param ink light of dark modules
/// @param paper light of light modules
/// @param backdrop what is around
/// @param gradient how much darker one side of the picture is, as a share
/// @param glare light of a spot that a lamp makes; 0 for none
/// @param shadow whether a hard shadow crosses
/// @param blur standard deviation of the lens's blur
/// @param motion length of the hand's movement
/// @param moire strength of the pattern between a screen's pixels and the camera's
/// @param noise standard deviation of the sensor's noise
/// @param jpeg quality, 0 to 1; above 1 for PNG
record Scene(
        int width,
        int height,
        double side,
        double turn,
        double tilt,
        double tiltTowards,
        double bend,
        double ink,
        double paper,
        int backdrop,
        double gradient,
        double glare,
        boolean shadow,
        double blur,
        double motion,
        double moire,
        double noise,
        double jpeg) {
    private static final int[][] SIZES = {
        {640, 480}, {640, 480}, {640, 480}, {320, 240}, {480, 640}, {800, 600}, {1280, 960}
    };

    /// Kinds of backdrop: plain, text, stripes, blotches.
    static final int BACKDROPS = 4;

    /// A scene for a code of so many modules a side. Each fault is usually small or absent, and sometimes strong.
    ///
    /// @param hardness 1 for pictures of which plain ZXing reads less than half; 0 for good ones
    static Scene any(RandomGenerator random, int modules, double hardness) {
        int[] size = SIZES[random.nextInt(SIZES.length)];
        double smaller = Math.min(size[0], size[1]);
        double roomy = smaller * 0.8 / (modules + 4);
        double module = Math.min(2.4 + 6 * Math.pow(random.nextDouble(), 1.3), roomy);
        boolean inverted = random.nextDouble() < 0.04 * hardness;
        double dark = random.nextDouble(0.03, 0.3);
        double light = dark + random.nextDouble(0.3, 0.65);
        return new Scene(
                size[0],
                size[1],
                module * modules,
                random.nextInt(4) == 0 ? random.nextDouble(-Math.PI, Math.PI) : random.nextGaussian() * 0.08,
                sometimes(random, hardness * 0.35, 0.4),
                random.nextDouble(-Math.PI, Math.PI),
                sometimes(random, hardness * 0.12, 0.06),
                inverted ? light : dark,
                inverted ? dark : light,
                random.nextDouble() < hardness ? random.nextInt(BACKDROPS) : 0,
                sometimes(random, hardness * 0.4, 0.6),
                sometimes(random, hardness * 0.1, 0.7),
                random.nextDouble() < 0.1 * hardness,
                module * sometimes(random, hardness * 0.35, 0.6) + 0.3,
                module * sometimes(random, hardness * 0.12, 1.0),
                sometimes(random, hardness * 0.08, 0.2),
                0.004 + sometimes(random, hardness * 0.4, 0.06),
                random.nextInt(3) == 0 ? 2 : random.nextDouble(0.35, 0.95));
    }

    private static double sometimes(RandomGenerator random, double chance, double most) {
        return random.nextDouble() < chance ? most * Math.pow(random.nextDouble(), 1.3) : 0;
    }
}

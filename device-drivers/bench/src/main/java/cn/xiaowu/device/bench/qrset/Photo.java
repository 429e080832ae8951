package cn.xiaowu.device.bench.qrset;

import java.util.random.RandomGenerator;

/// How a telephone takes a picture of a code. Lengths are in pixels unless said otherwise, light is 0 (black) to 1.
///
/// @param width pixels in a row
/// @param height rows
/// @param modules of the code, a side
/// @param module size of a module in the picture
/// @param oddity chance of each peculiarity of the print: logo, dots, dirt, spread ink, a narrow quiet zone
/// @param turn of the paper, in radians
/// @param tilt of the paper, in degrees
/// @param radius of a mug in modules; negative for a page that bends away; 0 for flat
/// @param ink light of dark modules
/// @param paper light of light modules
/// @param gradient how much darker one side of the picture is, as a share
/// @param glare light of a lamp's reflection; 0 for none
/// @param shadow how much darker it is behind a shadow's edge, as a share
/// @param blur standard deviation of the lens's blur
/// @param motion length of the hand's movement
/// @param screen size of a screen's pixels; 0 for paper
/// @param noise standard deviation of the sensor's noise
/// @param halo how much the telephone sharpens
/// @param exposure what all light is multiplied with before it is cut off at white
/// @param jpeg quality, 0 to 1; above 1 for PNG
record Photo(
        int width,
        int height,
        int modules,
        double module,
        double oddity,
        double turn,
        double tilt,
        double radius,
        double ink,
        double paper,
        double gradient,
        double glare,
        double shadow,
        double blur,
        double motion,
        double screen,
        double noise,
        double halo,
        double exposure,
        double jpeg) {
    private static final int[][] SIZES = {
        {640, 480},
        {640, 480},
        {640, 480},
        {640, 480},
        {480, 640},
        {300, 300},
        {320, 240},
        {800, 600},
        {1024, 768},
        {1280, 960},
        {1200, 1600},
        {2048, 1536},
        {3264, 2448}
    };

    private static final double SMALLEST_MODULE = 2.5;

    /// A picture of a code of so many modules a side.
    ///
    /// @param hardness 1 for pictures of which plain ZXing reads about a third; 0 for good ones
    static Photo any(RandomGenerator random, int modules, double hardness) {
        int[] size = SIZES[random.nextInt(SIZES.length)];
        while (Math.min(size[0], size[1]) < (modules + 2) * SMALLEST_MODULE / 0.9) {
            size = SIZES[random.nextInt(SIZES.length)];
        }
        double turn = random.nextInt(5) == 0 ? random.nextDouble(-Math.PI, Math.PI) : random.nextGaussian() * 0.1;
        double side = Math.min(size[0], size[1]) * random.nextDouble(0.3, 0.9);
        double module =
                Math.max(SMALLEST_MODULE, side / (modules + 2) / (Math.abs(Math.cos(turn)) + Math.abs(Math.sin(turn))));
        boolean onScreen = random.nextDouble() < 0.3 * hardness;
        boolean inverted = random.nextDouble() < 0.03 * hardness;
        double dark = random.nextDouble(0.05, 0.25);
        double light = Math.min(0.95, dark + random.nextDouble(0.4, 0.75));
        double round = modules * random.nextDouble(0.8, 3);
        return new Photo(
                size[0],
                size[1],
                modules,
                module,
                hardness * 0.3,
                turn,
                sometimes(random, hardness * 0.6, 50),
                random.nextDouble() < hardness * 0.2 ? (random.nextInt(3) == 0 ? -round : round) : 0,
                inverted ? light : dark,
                inverted ? dark : light,
                sometimes(random, hardness * 0.6, 0.6),
                onScreen || random.nextDouble() < hardness * 0.1 ? sometimes(random, 0.6, 0.9) : 0,
                sometimes(random, hardness * 0.15, 0.6),
                0.4 + Math.min(module, 8) * sometimes(random, hardness * 0.6, 0.55),
                Math.min(module, 8) * sometimes(random, hardness * 0.15, 1.0),
                onScreen ? random.nextDouble(0.8, 6) : 0,
                0.003 + sometimes(random, hardness * 0.5, 0.05),
                sometimes(random, 0.1 + hardness * 0.5, 1.5),
                random.nextDouble() < hardness * 0.3 ? random.nextDouble(0.5, 1.7) : 1,
                random.nextInt(4) == 0 ? 2 : random.nextDouble(0.3, 0.95));
    }

    /// A picture of at most 640×480 pixels, as a booth's camera takes it.
    static Photo ofBooth(RandomGenerator random, int modules, double hardness) {
        Photo photo = any(random, modules, hardness);
        return photo.width * photo.height <= 640 * 480 ? photo : ofBooth(random, modules, hardness);
    }

    /// The code's side in the picture.
    double side() {
        return module * modules;
    }

    private static double sometimes(RandomGenerator random, double chance, double most) {
        return random.nextDouble() < chance ? most * Math.pow(random.nextDouble(), 1.3) : 0;
    }
}

package cn.xiaowu.device.io;

import java.time.Instant;

/// What the light above the door says.
public enum StatusLight {
    /// Green: come in.
    FREE(BlinkPattern.OFF, BlinkPattern.OFF, BlinkPattern.STEADY),
    /// Yellow: somebody is inside.
    OCCUPIED(BlinkPattern.OFF, BlinkPattern.STEADY, BlinkPattern.OFF),
    /// Red: it does not work now.
    OUT_OF_SERVICE(BlinkPattern.STEADY, BlinkPattern.OFF, BlinkPattern.OFF),
    /// Yellow, blinking: somebody inside asks for help.
    HELP_CALLED(BlinkPattern.OFF, BlinkPattern.BLINKING, BlinkPattern.OFF),
    /// Nothing.
    DARK(BlinkPattern.OFF, BlinkPattern.OFF, BlinkPattern.OFF);

    private final BlinkPattern red;
    private final BlinkPattern yellow;
    private final BlinkPattern green;

    StatusLight(BlinkPattern red, BlinkPattern yellow, BlinkPattern green) {
        this.red = red;
        this.yellow = yellow;
        this.green = green;
    }

    /// Whether a lamp is lit.
    ///
    /// @param hasYellow whether there is a yellow lamp; if not, red and green together are amber
    boolean isLit(OutputSignal lamp, boolean hasYellow, Instant now) {
        boolean amber = !hasYellow && yellow.isLit(now);
        return switch (lamp) {
            case LIGHT_RED -> amber || red.isLit(now);
            case LIGHT_YELLOW -> yellow.isLit(now);
            case LIGHT_GREEN -> amber || green.isLit(now);
            default -> throw new IllegalArgumentException(lamp + " is no lamp of the status light");
        };
    }
}

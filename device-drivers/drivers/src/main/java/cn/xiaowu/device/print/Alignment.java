package cn.xiaowu.device.print;

/// Where something stands between the edges.
public enum Alignment {
    /// At the left edge.
    LEFT,
    /// In the middle.
    CENTRE,
    /// At the right edge, as amounts do.
    RIGHT;

    /// How the printer counts it.
    int number() {
        return switch (this) {
            case LEFT -> 0;
            case CENTRE -> 1;
            case RIGHT -> 2;
        };
    }

    /// How much of the room that is left lies before it.
    int before(int room) {
        return switch (this) {
            case LEFT -> 0;
            case CENTRE -> room / 2;
            case RIGHT -> room;
        };
    }
}

package cn.xiaowu.device.camera;

/// One of the three squares in a code's corners, as far as a picture shows it.
///
/// @param x its middle, in pixels
/// @param y its middle, in pixels
/// @param module size of one module, in pixels; up to 1.4 times too much where the code is turned
/// @param hits how many rows of the picture show it
record Mark(float x, float y, float module, int hits) {

    /// Whether another sighting may be the same square.
    boolean isAlso(float otherX, float otherY, float otherModule) {
        float near = Math.max(module, otherModule);
        return Math.abs(x - otherX) < 1.5f * near
                && Math.abs(y - otherY) < 1.5f * near
                && Math.abs(module - otherModule) < Math.max(1.5f, 0.5f * near);
    }

    /// The same square, seen once more.
    Mark and(float otherX, float otherY, float otherModule) {
        float all = hits + 1;
        return new Mark(
                (x * hits + otherX) / all, (y * hits + otherY) / all, (module * hits + otherModule) / all, hits + 1);
    }

    float distance(Mark other) {
        return (float) Math.hypot(x - other.x, y - other.y);
    }
}

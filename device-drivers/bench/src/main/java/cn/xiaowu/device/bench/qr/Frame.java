package cn.xiaowu.device.bench.qr;

/// A picture as luminance.
///
/// @param grey one byte a pixel, row by row, 0 is black
/// @param width pixels in a row
/// @param height rows
record Frame(byte[] grey, int width, int height) {

    /// The same, a quarter turn clockwise.
    Frame turned() {
        byte[] turned = new byte[grey.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = grey[y * width + x];
            }
        }
        return new Frame(turned, /* width= */ height, /* height= */ width);
    }
}

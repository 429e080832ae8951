package cn.xiaowu.device.camera;

import com.google.zxing.qrcode.decoder.Version;

/// The modules whose colour is known before anything is read: corner squares with their separators, timing lines,
/// alignment squares (ISO/IEC 18004, 6.3). A grid lies right when dark is dark and light is light there.
final class CodePattern {
    /// So many points are those of the three corner squares; they come first.
    static final int CORNER_POINTS = 3 * 81 * 2;

    private static final float OFF = 0.27f;

    /// Where to look: modules from the code's left edge.
    final float[] u;

    /// Where to look: modules from the code's upper edge.
    final float[] v;

    /// How much a light point counts; negative for dark ones. Over a whole pattern the sum is 0.
    final float[] weight;

    /// Where the points of the alignment square nearest the fourth corner begin; all of them are from there to the end.
    final int lastAlignment;

    private int count;

    private CodePattern(int dimension, int[] centres) {
        int most = CORNER_POINTS + 2 * dimension + 25 * centres.length * centres.length;
        u = new float[most];
        v = new float[most];
        weight = new float[most];
        corner(0, 0);
        corner(dimension - 7, 0);
        corner(0, dimension - 7);
        timing(dimension);
        int last = count;
        for (int row : centres) {
            for (int column : centres) {
                boolean inCorner =
                        (row == 6 && (column == 6 || column == dimension - 7)) || (row == dimension - 7 && column == 6);
                if (!inCorner) {
                    last = count;
                    alignment(column, row);
                }
            }
        }
        lastAlignment = last;
    }

    /// The pattern of a code.
    ///
    /// @param dimension modules a side, 21 to 177 in steps of four
    static CodePattern of(int dimension) {
        return new CodePattern(
                dimension, Version.getVersionForNumber((dimension - 17) / 4).getAlignmentPatternCenters());
    }

    /// How many points there are.
    int count() {
        return count;
    }

    private void corner(int left, int top) {
        for (int y = -1; y <= 7; y++) {
            for (int x = -1; x <= 7; x++) {
                int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                boolean dark = ring == 3 || ring <= 1;
                // 33 modules are dark, 48 are light.
                float each = dark ? -1f / 33 : 1f / 48;
                // Two points, on one diagonal or the other in turn, so that edges count as well as middles.
                float offY = (x + y) % 2 == 0 ? OFF : -OFF;
                point(left + x + 0.5f - OFF, top + y + 0.5f - offY, each / 2);
                point(left + x + 0.5f + OFF, top + y + 0.5f + offY, each / 2);
            }
        }
    }

    private void timing(int dimension) {
        float each = 1f / (dimension - 16);
        for (int at = 8; at < dimension - 8; at++) {
            float sign = at % 2 == 0 ? -each : each;
            point(at + 0.5f, 6.5f, sign);
            point(6.5f, at + 0.5f, sign);
        }
    }

    private void alignment(int column, int row) {
        for (int y = -2; y <= 2; y++) {
            for (int x = -2; x <= 2; x++) {
                boolean light = Math.max(Math.abs(x), Math.abs(y)) == 1;
                // 8 modules are light, 17 are dark.
                point(column + x + 0.5f, row + y + 0.5f, light ? 0.6f / 8 : -0.6f / 17);
            }
        }
    }

    private void point(float atU, float atV, float each) {
        u[count] = atU;
        v[count] = atV;
        weight[count] = each;
        count++;
    }
}

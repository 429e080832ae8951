package cn.xiaowu.device.camera;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds a code's corner squares: runs of dark, light, dark, light, dark as 1:1:3:1:1, across and down (ISO/IEC 18004,
/// 12). Takes more tilt and blur for granted than ZXing does; what is no square is found out when the grid is fitted.
final class MarkSearch {
    private static final int MOST = 12;
    private static final int MOST_KEPT = 400;
    private static final float TOLERANCE = 0.62f;

    private final BitMatrix dark;
    private final List<Mark> marks = new ArrayList<>();
    private int[] edges = new int[64];

    private MarkSearch(BitMatrix dark) {
        this.dark = dark;
    }

    /// The squares that were seen best, at most twelve.
    static List<Mark> find(BitMatrix dark) {
        var search = new MarkSearch(dark);
        int step = dark.getHeight() > 360 ? 2 : 1;
        BitArray row = new BitArray(dark.getWidth());
        for (int y = step; y < dark.getHeight(); y += step) {
            row = dark.getRow(y, row);
            search.lookAlong(row, y);
        }
        return search.marks.stream()
                .filter(mark -> mark.hits() >= 2)
                .sorted(Comparator.comparingDouble(mark -> -Math.min(mark.hits() * step / mark.module(), 2.5)))
                .limit(MOST)
                .toList();
    }

    private void lookAlong(BitArray row, int y) {
        int count = edgesOf(row);
        for (int at = 0; at + 5 < count; at += 2) {
            float module = (edges[at + 5] - edges[at]) / 7f;
            if (isMark(
                    edges[at + 1] - edges[at],
                    edges[at + 2] - edges[at + 1],
                    edges[at + 3] - edges[at + 2],
                    edges[at + 4] - edges[at + 3],
                    edges[at + 5] - edges[at + 4],
                    module)) {
                confirm((edges[at + 2] + edges[at + 3]) / 2f, y, module);
            }
        }
    }

    /// Where dark and light change, beginning with the first dark pixel.
    private int edgesOf(BitArray row) {
        int count = 0;
        int at = row.getNextSet(0);
        boolean inDark = true;
        while (at < row.getSize()) {
            if (count == edges.length) {
                edges = Arrays.copyOf(edges, 2 * count);
            }
            edges[count++] = at;
            at = inDark ? row.getNextUnset(at) : row.getNextSet(at);
            inDark = !inDark;
        }
        if (!inDark && count < edges.length) {
            edges[count++] = row.getSize();
        }
        return count;
    }

    private static boolean isMark(float outer, float ring, float core, float ringToo, float outerToo, float module) {
        float off = module * TOLERANCE;
        return module >= 1
                && Math.abs(outer - module) < off
                && Math.abs(ring - module) < off
                && Math.abs(core - 3 * module) < 2.4f * off
                && Math.abs(ringToo - module) < off
                && Math.abs(outerToo - module) < off;
    }

    /// Looks down and across again through the middle.
    private void confirm(float x, int y, float module) {
        if (marks.size() > MOST_KEPT) {
            return;
        }
        float[] down = runs((int) x, y, 0, 1, 6 * module);
        if (down.length == 0 || down[1] > 2.2f * module || module > 2.2f * down[1]) {
            return;
        }
        float middleY = down[0];
        float[] across = runs((int) x, (int) middleY, 1, 0, 6 * module);
        if (across.length == 0) {
            return;
        }
        add(across[0], middleY, (across[1] + down[1]) / 2);
    }

    private void add(float x, float y, float module) {
        for (int at = 0; at < marks.size(); at++) {
            if (marks.get(at).isAlso(x, y, module)) {
                marks.set(at, marks.get(at).and(x, y, module));
                return;
            }
        }
        marks.add(new Mark(x, y, module, 1));
    }

    /// The middle and module size along a line through a point; nothing if the runs are no mark's.
    private float[] runs(int x, int y, int dx, int dy, float most) {
        int[] back = walk(x, y, -dx, -dy, most);
        int[] on = walk(x, y, dx, dy, most);
        if (back.length == 0 || on.length == 0) {
            return new float[0];
        }
        float core = back[0] + on[0] - 1;
        float module = (back[2] + on[2] - 1) / 7f;
        if (!isMark(back[2] - back[1], back[1] - back[0], core, on[1] - on[0], on[2] - on[1], module)) {
            return new float[0];
        }
        int start = dx == 1 ? x : y;
        return new float[] {start + 0.5f + (on[0] - back[0]) / 2f, module};
    }

    /// How far it is to the core's end, the ring's and the outer square's.
    private int[] walk(int x, int y, int dx, int dy, float most) {
        int[] ends = new int[3];
        boolean want = true;
        int at = 0;
        for (int end = 0; end < 3; end++) {
            while (isInside(x + at * dx, y + at * dy) && dark.get(x + at * dx, y + at * dy) == want && at <= most) {
                at++;
            }
            if (at > most || at == 0 || (end < 2 && !isInside(x + at * dx, y + at * dy))) {
                return new int[0];
            }
            ends[end] = at;
            want = !want;
        }
        return ends;
    }

    private boolean isInside(int x, int y) {
        return x >= 0 && y >= 0 && x < dark.getWidth() && y < dark.getHeight();
    }
}

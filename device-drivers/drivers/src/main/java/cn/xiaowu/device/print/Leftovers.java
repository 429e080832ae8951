package cn.xiaowu.device.print;

import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;

/// Keeps a document that broke off away from the next one: the printer may wait for the rest of a picture, and may hang
/// half of somebody's paper out. Belongs to the line's owner thread.
final class Leftovers {
    private static final int CHUNK = 512;
    private static final byte[] CUT_OFF = {0x1B, '@', 0x1D, 'V', 66, 0};
    private static final byte[] FEED_OFF = {0x1B, '@', 0x1B, 'd', 4};

    private final boolean cutter;
    private boolean brokenOff;
    private int owed;

    Leftovers(boolean cutter) {
        this.cutter = cutter;
    }

    /// A document begins; until [#none()] it counts as broken off.
    void begun() {
        brokenOff = true;
    }

    /// So many bytes of a command are not yet out.
    void owes(int bytes) {
        owed = bytes;
    }

    /// All of it is out.
    void none() {
        brokenOff = false;
    }

    /// Ends a command that broke off with zeros, which print white in a picture and nothing outside of one; then cuts.
    void clear(ByteLine line) throws LineLostException {
        if (!brokenOff) {
            return;
        }
        for (int left = owed; left > 0; left -= CHUNK) {
            line.write(new byte[Math.min(CHUNK, left)]);
        }
        line.write(cutter ? CUT_OFF : FEED_OFF);
        owed = 0;
        brokenOff = false;
    }
}

package cn.xiaowu.device.sim.pty;

import java.util.Map;

/// How fast a terminal is set to be, as Linux codes it.
final class LineSpeed {
    /// `CBAUD`: the bits of the control flags that hold the speed.
    private static final int MASK = 0x100F;

    private static final Map<Integer, Integer> BAUDS = Map.ofEntries(
            Map.entry(0x0B, 2_400),
            Map.entry(0x0C, 4_800),
            Map.entry(0x0D, 9_600),
            Map.entry(0x0E, 19_200),
            Map.entry(0x0F, 38_400),
            Map.entry(0x1001, 57_600),
            Map.entry(0x1002, 115_200),
            Map.entry(0x1003, 230_400),
            Map.entry(0x1004, 460_800));

    private LineSpeed() {}

    /// The speed in Bd; 0 if it is none of the usual ones.
    ///
    /// @param controlFlags `c_cflag`
    static int of(int controlFlags) {
        return BAUDS.getOrDefault(controlFlags & MASK, 0);
    }

    /// What arrives of bytes at a line of another speed: as many, as a rule, and none of them right.
    static byte[] garbled(byte[] bytes) {
        byte[] garbled = bytes.clone();
        for (int i = 0; i < garbled.length; i++) {
            garbled[i] = (byte) (0x80 | (garbled[i] * 31 ^ i));
        }
        return garbled;
    }
}

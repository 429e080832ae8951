package cn.xiaowu.device.sim.scanner;

import cn.xiaowu.device.sim.pty.FarEnd;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A scanner: sends what is held before it, unasked, and listens to nothing.
public final class ScannerSimulator implements FarEnd {
    private static final byte[] END = {'\r', '\n'};

    /// What the scanner sends when it sees a code.
    public static byte[] beamOf(String text) {
        byte[] code = text.getBytes(StandardCharsets.UTF_8);
        byte[] beam = Arrays.copyOf(code, code.length + END.length);
        System.arraycopy(END, 0, beam, code.length, END.length);
        return beam;
    }

    @Override
    public void received(byte[] bytes, Answer answer) {}

    @Override
    public void unplugged() {}
}

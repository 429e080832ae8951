package cn.xiaowu.device.serial;

import cn.xiaowu.device.health.DeviceFault;
import java.util.concurrent.atomic.AtomicInteger;

/// A driver's conversation that only counts what happens on its line, and keeps the last byte that came.
final class RecordedConversation implements LineConversation {
    private final byte[] buffer = new byte[256];
    private final AtomicInteger openings = new AtomicInteger();
    private final AtomicInteger losses = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();
    private volatile DeviceFault lastFault = DeviceFault.UNPLUGGED;
    private volatile int lastByte = -1;

    @Override
    public void opened() {
        openings.incrementAndGet();
    }

    @Override
    public void turn(ByteLine line) throws LineLostException {
        turns.incrementAndGet();
        int count = line.read(buffer);
        if (count > 0) {
            lastByte = buffer[count - 1] & 0xFF;
        }
    }

    @Override
    public void lost(DeviceFault fault) {
        lastFault = fault;
        losses.incrementAndGet();
    }

    int openings() {
        return openings.get();
    }

    int losses() {
        return losses.get();
    }

    int turns() {
        return turns.get();
    }

    int lastByte() {
        return lastByte;
    }

    DeviceFault lastFault() {
        return lastFault;
    }
}

package cn.xiaowu.device.sim.pty;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/// A device that goes wrong when told to: a healthy one whose answers are spoiled on their way. Told by any thread;
/// otherwise called by the wire's.
public final class FaultyDevice implements FarEnd {
    private static final Duration SLOW_GAP = Duration.ofMillis(150);
    private static final long SEED = 20_200_935;

    private final FarEnd device;
    private final Pause pause;
    private final UnaryOperator<byte[]> busyAnswer;
    private final SplittableRandom noise = new SplittableRandom(SEED);
    private volatile Misbehaviour misbehaviour = Misbehaviour.NONE;
    private volatile Runnable plug = () -> {};

    /// A device that has no word for being busy, so that [Misbehaviour#STUCK_BUSY] makes it silent.
    ///
    /// @param device the healthy device
    /// @param pause lets time pass between slow bytes
    public FaultyDevice(FarEnd device, Pause pause) {
        this(device, pause, request -> new byte[0]);
    }

    /// @param device the healthy device
    /// @param pause lets time pass between slow bytes
    /// @param busyAnswer what it says to a request when it is busy; empty is nothing
    public FaultyDevice(FarEnd device, Pause pause, UnaryOperator<byte[]> busyAnswer) {
        this.device = device;
        this.pause = pause;
        this.busyAnswer = busyAnswer;
    }

    /// Goes wrong from now on, in that way; or behaves again.
    public void misbehave(Misbehaviour how) {
        misbehaviour = how;
    }

    /// How it goes wrong now.
    public Misbehaviour misbehaviour() {
        return misbehaviour;
    }

    /// What pulls its plug.
    public void unplugBy(Runnable pulling) {
        plug = pulling;
    }

    @Override
    public void received(byte[] bytes, Answer answer) {
        if (misbehaviour == Misbehaviour.STUCK_BUSY) {
            byte[] busy = busyAnswer.apply(bytes);
            if (busy.length > 0) {
                answer.send(busy);
            }
        } else {
            device.received(bytes, right -> spoil(right, answer));
        }
    }

    private void spoil(byte[] right, Answer answer) {
        switch (misbehaviour) {
            case NONE, STUCK_BUSY -> answer.send(right);
            case SILENT -> {}
            case SLOW -> sendSlowly(right, answer);
            case GARBAGE -> answer.send(garbageLike(right));
            case HALF_FRAME -> answer.send(firstHalf(right));
            case WRONG_CHECKSUM -> answer.send(withLastByteWrong(right));
            case UNPLUGGED_MID_FRAME -> {
                answer.send(firstHalf(right));
                misbehaviour = Misbehaviour.NONE;
                plug.run();
            }
        }
    }

    private void sendSlowly(byte[] bytes, Answer answer) {
        for (byte value : bytes) {
            answer.send(new byte[] {value});
            pause.pass(SLOW_GAP);
        }
    }

    private byte[] garbageLike(byte[] right) {
        byte[] garbage = right.clone();
        for (int i = 0; i < garbage.length; i++) {
            garbage[i] ^= (byte) noise.nextInt(1, 256);
        }
        return garbage;
    }

    private static byte[] firstHalf(byte[] right) {
        return Arrays.copyOf(right, right.length / 2);
    }

    private static byte[] withLastByteWrong(byte[] right) {
        byte[] wrong = right.clone();
        wrong[wrong.length - 1] ^= 0x55;
        return wrong;
    }

    @Override
    public void unplugged() {
        device.unplugged();
    }
}

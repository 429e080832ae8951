package cn.xiaowu.device.sim.smartcard;

import cn.xiaowu.device.sim.pty.Pause;
import java.time.Duration;
import java.util.Arrays;

/// A card that misbehaves on purpose.
public final class FaultyChip implements Chip {
    private static final int READ_RECORD = 0xB2;

    /// Longer than the usual cards take for a record.
    private static final Duration THINKING = Duration.ofMillis(150);

    private final Chip chip;
    private final Fault fault;

    /// @param chip how it would behave
    /// @param fault what it does instead
    public FaultyChip(Chip chip, Fault fault) {
        this.chip = chip;
        this.fault = fault;
    }

    @Override
    public byte[] atr() {
        return chip.atr();
    }

    @Override
    public void reset() {
        chip.reset();
    }

    @Override
    public byte[] answer(byte[] command) {
        byte[] answer = chip.answer(command);
        if (fault == Fault.SLOW) {
            Pause.REAL.pass(THINKING);
        }
        boolean record = command.length > 1 && (command[1] & 0xFF) == READ_RECORD && answer.length > 2;
        return switch (fault) {
            case SILENT -> new byte[0];
            case SLOW -> answer;
            case GARBAGE -> garbled(answer);
            case HALF_RECORD -> record ? withoutHalf(answer) : answer;
            case WRONG_LENGTH -> record ? withWrongLength(answer) : answer;
        };
    }

    private static byte[] garbled(byte[] answer) {
        byte[] garbage = answer.clone();
        Arrays.fill(garbage, (byte) 0x5A);
        return garbage;
    }

    private static byte[] withoutHalf(byte[] answer) {
        int half = (answer.length - 2) / 2;
        byte[] rest = Arrays.copyOf(answer, half + 2);
        System.arraycopy(answer, answer.length - 2, rest, half, 2);
        return rest;
    }

    private static byte[] withWrongLength(byte[] answer) {
        byte[] wrong = answer.clone();
        wrong[1]++;
        return wrong;
    }

    /// What a card does wrong.
    public enum Fault {
        /// It answers to reset, and then to nothing.
        SILENT,
        /// It asks for more time before each answer: procedure byte `60` in T=0, S(WTX) in T=1 (ISO 7816-3). The reader
        /// keeps that to itself, so a driver sees answers that come late.
        SLOW,
        /// All that it says is nonsense.
        GARBAGE,
        /// Half of each record is missing.
        HALF_RECORD,
        /// Each record tells a length that is not its own.
        WRONG_LENGTH
    }
}

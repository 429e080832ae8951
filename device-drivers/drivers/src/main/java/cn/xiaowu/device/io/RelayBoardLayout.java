package cn.xiaowu.device.io;

import java.util.OptionalInt;

/// How a Modbus relay board numbers what it has. Addresses are those on the wire, counted from 0; a manual that says
/// "coil 1" or "10001" means 0.
///
/// @param relays how many outputs it has, 1 to 64
/// @param inputs how many inputs it has, 1 to 64
/// @param firstCoil address of the first output
/// @param firstInput address of the first input
/// @param reading by which function its inputs are read
/// @param writing by which function its outputs are written
/// @param firstTimer address from which a coil makes its relay fall off by itself after tenths of a second ("flash
/// on"),
/// where the board has such a function. A door lock is switched by it, so that it opens when the program dies
public record RelayBoardLayout(
        int relays,
        int inputs,
        int firstCoil,
        int firstInput,
        Reading reading,
        Writing writing,
        OptionalInt firstTimer) {
    /// Eight relays, eight inputs, all from address 0 by the usual functions, as most boards have it.
    public static final RelayBoardLayout EIGHT = of(8);

    /// Sixteen relays, sixteen inputs, otherwise the same.
    public static final RelayBoardLayout SIXTEEN = of(16);

    private static final int MOST = 64;
    private static final int LAST_ADDRESS = 0xFFFF;

    /// Functions to read inputs by.
    public enum Reading {
        /// Function 02, as most boards do.
        DISCRETE_INPUTS,
        /// Function 01: inputs lie among the coils.
        COILS,
        /// Function 04: inputs are the bits of registers, the first in the lowest bit.
        INPUT_REGISTERS
    }

    /// Functions to write outputs by.
    public enum Writing {
        /// Function 05.
        SINGLE_COIL,
        /// Function 15, one coil at a time.
        MULTIPLE_COILS
    }

    /// @throws IllegalArgumentException if a number is out of range
    public RelayBoardLayout {
        check("relays", relays, 1, MOST);
        check("inputs", inputs, 1, MOST);
        check("first coil", firstCoil, 0, LAST_ADDRESS - relays);
        check("first input", firstInput, 0, LAST_ADDRESS - inputs);
        if (firstTimer.isPresent()) {
            check("first timer", firstTimer.getAsInt(), 0, LAST_ADDRESS - relays);
        }
    }

    /// The same board, with a function by which relays fall off by themselves.
    ///
    /// @param address of the first relay's; 0x0200 on Waveshare's boards
    public RelayBoardLayout withTimersAt(int address) {
        return new RelayBoardLayout(relays, inputs, firstCoil, firstInput, reading, writing, OptionalInt.of(address));
    }

    private static RelayBoardLayout of(int channels) {
        return new RelayBoardLayout(
                channels, channels, 0, 0, Reading.DISCRETE_INPUTS, Writing.SINGLE_COIL, OptionalInt.empty());
    }

    private static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + least + " to " + most + ", not " + value);
        }
    }
}

package cn.xiaowu.device.io;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.serial.LineLostException;
import com.digitalpetri.modbus.pdu.ReadCoilsRequest;
import com.digitalpetri.modbus.pdu.ReadCoilsResponse;
import com.digitalpetri.modbus.pdu.ReadDiscreteInputsRequest;
import com.digitalpetri.modbus.pdu.ReadDiscreteInputsResponse;
import com.digitalpetri.modbus.pdu.ReadInputRegistersRequest;
import com.digitalpetri.modbus.pdu.ReadInputRegistersResponse;
import com.digitalpetri.modbus.pdu.WriteMultipleCoilsRequest;
import com.digitalpetri.modbus.pdu.WriteMultipleCoilsResponse;
import com.digitalpetri.modbus.pdu.WriteSingleCoilRequest;
import com.digitalpetri.modbus.pdu.WriteSingleCoilResponse;
import java.time.Duration;
import java.util.BitSet;

/// A relay board's lines, by its own numbers and functions.
final class ModbusLines implements DigitalLines {
    private static final int BITS = 16;

    private final ModbusMaster master;
    private final RelayBoardLayout layout;

    ModbusLines(ModbusMaster master, RelayBoardLayout layout) {
        this.master = master;
        this.layout = layout;
    }

    @Override
    public BitSet readInputs() throws LineLostException, BoardRefusal {
        return switch (layout.reading()) {
            case DISCRETE_INPUTS ->
                bits(
                        master.ask(
                                        new ReadDiscreteInputsRequest(layout.firstInput(), layout.inputs()),
                                        ReadDiscreteInputsResponse.class)
                                .inputs(),
                        layout.inputs());
            case COILS -> coils(layout.firstInput(), layout.inputs());
            case INPUT_REGISTERS -> registers();
        };
    }

    private BitSet registers() throws LineLostException, BoardRefusal {
        int count = Math.ceilDiv(layout.inputs(), BITS);
        var request = new ReadInputRegistersRequest(layout.firstInput(), count);
        byte[] bytes = master.ask(request, ReadInputRegistersResponse.class).registers();
        checkLength(bytes, 2 * count);
        // A register comes with its high byte first.
        for (int i = 0; i < bytes.length; i += 2) {
            byte high = bytes[i];
            bytes[i] = bytes[i + 1];
            bytes[i + 1] = high;
        }
        return BitSet.valueOf(bytes);
    }

    @Override
    public BitSet readOutputs() throws LineLostException, BoardRefusal {
        return coils(layout.firstCoil(), layout.relays());
    }

    private BitSet coils(int first, int count) throws LineLostException, BoardRefusal {
        return bits(
                master.ask(new ReadCoilsRequest(first, count), ReadCoilsResponse.class)
                        .coils(),
                count);
    }

    private static BitSet bits(byte[] bytes, int count) throws LineLostException {
        checkLength(bytes, Math.ceilDiv(count, Byte.SIZE));
        return BitSet.valueOf(bytes);
    }

    private static void checkLength(byte[] bytes, int expected) throws LineLostException {
        if (bytes.length != expected) {
            throw wrong("bytes", expected, bytes.length);
        }
    }

    @Override
    public void write(int channel, boolean high) throws LineLostException, BoardRefusal {
        int address = layout.firstCoil() + channel;
        switch (layout.writing()) {
            case SINGLE_COIL -> writeCoil(new WriteSingleCoilRequest(address, high));
            case MULTIPLE_COILS -> {
                var request = new WriteMultipleCoilsRequest(address, 1, new byte[] {(byte) (high ? 1 : 0)});
                var answer = master.ask(request, WriteMultipleCoilsResponse.class);
                checkEcho(address, answer.address());
                checkEcho(1, answer.quantity());
            }
        }
    }

    @Override
    public boolean holdHigh(int channel, Duration term) throws LineLostException, BoardRefusal {
        if (layout.firstTimer().isEmpty()) {
            return false;
        }
        int tenths = Math.toIntExact(term.toMillis() / 100);
        writeCoil(new WriteSingleCoilRequest(layout.firstTimer().getAsInt() + channel, tenths));
        return true;
    }

    /// The answer repeats the request.
    private void writeCoil(WriteSingleCoilRequest request) throws LineLostException, BoardRefusal {
        WriteSingleCoilResponse answer = master.ask(request, WriteSingleCoilResponse.class);
        checkEcho(request.address(), answer.address());
        checkEcho(request.value(), answer.value());
    }

    private static void checkEcho(int sent, int came) throws LineLostException {
        if (sent != came) {
            throw wrong("an echo of", sent, came);
        }
    }

    private static LineLostException wrong(String what, int expected, int came) {
        return new LineLostException(
                DeviceFault.WRONG_ANSWER, "the board answers with " + what + " " + came + " instead of " + expected);
    }
}

package cn.xiaowu.device.io;

import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import com.digitalpetri.modbus.ModbusRtuFrame;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser.Accumulated;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser.ParseError;
import com.digitalpetri.modbus.client.ModbusRtuClientTransport;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// Carries the Modbus library's frames over a line of ours. The library's own serial transport listens with
/// jSerialComm's data listener, which spins when the plug is pulled and has no limit for writing. For the line's owner
/// thread.
final class LineTransport implements ModbusRtuClientTransport {
    /// The longest frame of Modbus RTU, and the size of the parser's buffer.
    private static final int LONGEST_FRAME = 256;

    private final ByteLine line;
    private final ModbusRtuResponseFrameParser parser = new ModbusRtuResponseFrameParser();
    private final byte[] buffer = new byte[LONGEST_FRAME];
    private Consumer<ModbusRtuFrame> receiver = frame -> {};
    private int heard;
    private int excuse;

    LineTransport(ByteLine line) {
        this.line = line;
    }

    /// Reads once. A whole frame goes to the library; its checksum is not checked here.
    ///
    /// @return false if what came can't become a frame any more
    boolean pump() throws LineLostException {
        int count = line.read(buffer);
        if (count == 0) {
            return true;
        }
        heard += count;
        // The parser's buffer has no guard of its own.
        if (heard > LONGEST_FRAME) {
            return false;
        }
        return switch (parser.parse(Arrays.copyOf(buffer, count))) {
            case Accumulated(ModbusRtuFrame frame) -> {
                resetFrameParser();
                noteExcuse(frame.pdu());
                receiver.accept(frame);
                yield true;
            }
            case ParseError _ -> false;
            default -> true;
        };
    }

    /// The library takes the function's number for the exception code (2.1.4).
    private void noteExcuse(ByteBuffer pdu) {
        boolean excused = pdu.remaining() > 1 && pdu.get(pdu.position()) < 0;
        excuse = excused ? pdu.get(pdu.position() + 1) & 0xFF : 0;
    }

    /// The exception code in the last frame; 0 if there was none.
    int excuse() {
        return excuse;
    }

    /// Whether anything came since the last request.
    boolean hasHeard() {
        return heard > 0;
    }

    /// Throws away what still comes, until the line is silent; what never ends is left.
    void drain() throws LineLostException {
        int left = 8;
        while (left > 0 && line.read(buffer) > 0) {
            left--;
        }
        resetFrameParser();
    }

    @Override
    public CompletionStage<Void> send(ModbusRtuFrame frame) {
        heard = 0;
        ByteBuffer bytes =
                ByteBuffer.allocate(1 + frame.pdu().remaining() + frame.crc().remaining());
        bytes.put((byte) frame.unitId())
                .put(frame.pdu().duplicate())
                .put(frame.crc().duplicate());
        try {
            line.write(bytes.array());
            return CompletableFuture.completedStage(null);
        } catch (LineLostException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    @Override
    public void receive(Consumer<ModbusRtuFrame> frameReceiver) {
        receiver = frameReceiver;
    }

    @Override
    public void resetFrameParser() {
        parser.reset();
    }

    /// Lines are opened by their owner, not by the library.
    @Override
    public CompletionStage<Void> connect() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> disconnect() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public boolean isConnected() {
        return true;
    }
}

package cn.xiaowu.device.sim.smartcard;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The slot of a virtual PC/SC reader (`vsmartcard-vpcd`): a card that is put in connects to the driver's port, one
/// that is taken out hangs up. The driver sends a length of two bytes and a command; commands of one byte are for the
/// slot itself: current off and on, reset, and the question for the ATR.
///
/// For use by one thread; the card answers on a thread of its own.
public final class VirtualSlot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualSlot.class);
    private static final int OFF = 0;
    private static final int ASK_ATR = 4;

    private final int port;
    private @Nullable Socket plug;

    /// @param port where the driver listens, on this machine
    public VirtualSlot(int port) {
        this.port = port;
    }

    /// Puts a card in; one that is in already comes out.
    ///
    /// @throws IOException if no driver listens there
    public void insert(Chip chip) throws IOException {
        remove();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        plug = socket;
        Thread thread = new Thread(() -> serve(socket, chip), "virtual-card");
        thread.setDaemon(true);
        thread.start();
    }

    /// Takes the card out.
    public void remove() throws IOException {
        Socket socket = plug;
        plug = null;
        if (socket != null) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        remove();
    }

    private static void serve(Socket socket, Chip chip) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                byte[] command = new byte[in.readUnsignedShort()];
                in.readFully(command);
                if (command.length == 1) {
                    control(command[0], chip, out);
                } else {
                    answer(chip.answer(command), out);
                }
            }
        } catch (IOException e) {
            LOG.debug("the virtual card is out: {}", e.getMessage());
        }
    }

    private static void control(int what, Chip chip, DataOutputStream out) throws IOException {
        if (what == ASK_ATR) {
            send(chip.atr(), out);
        } else if (what != OFF) {
            chip.reset();
        }
    }

    private static void answer(byte[] bytes, DataOutputStream out) throws IOException {
        if (bytes.length > 0) {
            send(bytes, out);
        }
    }

    private static void send(byte[] bytes, DataOutputStream out) throws IOException {
        byte[] message = new byte[2 + bytes.length];
        message[0] = (byte) (bytes.length >> 8);
        message[1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, message, 2, bytes.length);
        out.write(message);
        out.flush();
    }
}

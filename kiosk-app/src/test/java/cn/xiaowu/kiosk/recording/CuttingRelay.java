package cn.xiaowu.kiosk.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/// A line that is cut after so many bytes have gone up in all; a new budget mends it.
final class CuttingRelay implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final AtomicLong budget = new AtomicLong();

    CuttingRelay(int target, long bytes) throws IOException {
        this.target = target;
        budget.set(bytes);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void mend() {
        budget.set(Long.MAX_VALUE);
    }

    boolean isCut() {
        return budget.get() <= 0;
    }

    private void accept() {
        try {
            while (true) {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> carry(near, far, true));
                Thread.ofVirtual().start(() -> carry(far, near, false));
            }
        } catch (IOException e) {
            // Closed, and so is the relay.
            budget.set(0);
        }
    }

    private void carry(Socket from, Socket to, boolean up) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1000];
            int read = in.read(buffer);
            while (read > 0 && (!up || budget.addAndGet(-read) > 0)) {
                out.write(buffer, 0, read);
                out.flush();
                read = in.read(buffer);
            }
        } catch (IOException e) {
            // The other direction was cut first.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

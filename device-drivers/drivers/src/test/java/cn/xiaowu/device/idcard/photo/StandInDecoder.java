package cn.xiaowu.device.idcard.photo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// A program that behaves like a vendor's photo decoder, well or badly. Its picture repeats the block's bytes, so that
/// a test can see that they arrived.
public final class StandInDecoder {
    private StandInDecoder() {}

    /// Reads the block and behaves.
    ///
    /// @param arguments how to behave, and for `hang` the file that takes the process id of its child
    public static void main(String[] arguments) throws IOException {
        byte[] block = new byte[WltPhotoDecoder.BLOCK_BYTES];
        if (!arguments[0].equals("deaf")) {
            new DataInputStream(System.in).readFully(block);
        }
        OutputStream out = System.out;
        switch (arguments[0]) {
            case "answer" -> out.write(picture(block));
            case "crash" -> crash(out, block);
            case "hang" -> hang(Path.of(arguments[1]));
            case "deaf" -> hang();
            case "flood" -> flood(out);
            case "garbage" -> out.write(new byte[PhotoBitmap.FILE_BYTES]);
            case "half" -> out.write(picture(block), 0, PhotoBitmap.FILE_BYTES / 2);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        out.flush();
    }

    static byte[] picture(byte[] block) {
        ByteBuffer file = ByteBuffer.allocate(PhotoBitmap.FILE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'B', 'M'}).putInt(PhotoBitmap.FILE_BYTES).putInt(0).putInt(54);
        file.putInt(40).putInt(PhotoBitmap.WIDTH).putInt(PhotoBitmap.HEIGHT);
        file.putShort((short) 1).putShort((short) 24).putInt(0).putInt(0);
        file.putInt(0).putInt(0).putInt(0).putInt(0);
        while (file.hasRemaining()) {
            file.put(block[file.position() % block.length]);
        }
        return file.array();
    }

    /// As a native library does: half a picture, then an end by signal.
    private static void crash(OutputStream out, byte[] block) throws IOException {
        out.write(picture(block), 0, 1000);
        out.flush();
        Runtime.getRuntime().halt(139);
    }

    /// The child keeps the output open, as helpers of vendors' programs do.
    private static void hang(Path child) throws IOException {
        var sleep = new ProcessBuilder("sleep", "600").redirectOutput(Redirect.INHERIT);
        Files.writeString(child, Long.toString(sleep.start().pid()));
        hang();
    }

    private static void hang() {
        while (true) {
            LockSupport.park();
        }
    }

    private static void flood(OutputStream out) throws IOException {
        while (true) {
            out.write(new byte[65_536]);
        }
    }
}

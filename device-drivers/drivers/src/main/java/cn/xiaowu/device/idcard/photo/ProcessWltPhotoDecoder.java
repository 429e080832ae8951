package cn.xiaowu.device.idcard.photo;

import cn.xiaowu.device.idcard.photo.PhotoDecoding.Failed;
import cn.xiaowu.device.idcard.photo.PhotoDecoding.NoPhoto;
import cn.xiaowu.device.idcard.photo.PhotoDecoding.Reason;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a vendor's decoder as a program of its own, once for each photograph: 1024 bytes go to its standard input, and
/// a BMP file comes from its standard output. Whatever it does, it ends with the call; nothing is written to disk.
///
/// Every buffer of ours is wiped. The picture passes a buffer of the JDK's own too when the program ends before all was
/// read; that one is let go at once and can't be overwritten.
public final class ProcessWltPhotoDecoder implements WltPhotoDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessWltPhotoDecoder.class);

    /// What the program sees of our environment: a booth's environment may name secrets.
    private static final List<String> ENVIRONMENT = List.of("PATH", "LD_LIBRARY_PATH", "LANG");

    private final List<String> command;
    private final Duration limit;

    /// @param command the program and its arguments
    /// @param limit how long it may take for one photograph
    /// @throws IllegalArgumentException if the command is empty or the limit is not positive
    public ProcessWltPhotoDecoder(List<String> command, Duration limit) {
        if (command.isEmpty() || !limit.isPositive()) {
            throw new IllegalArgumentException("a photo decoder needs a command and some time");
        }
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    @Override
    public PhotoDecoding decode(byte[] block) {
        if (!PhotoDecoding.isWlt(block)) {
            return new NoPhoto();
        }
        PhotoDecoding outcome = run(block);
        if (outcome instanceof Failed(var reason)) {
            LOG.warn("the photo decoder {} failed: {}", command.getFirst(), reason);
        }
        return outcome;
    }

    private PhotoDecoding run(byte[] block) {
        Process process;
        try {
            process = builder().start();
        } catch (IOException e) {
            return new Failed(Reason.NO_PROGRAM);
        }
        try (var run = new DecoderRun(process, limit)) {
            return run.decode(block);
        }
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(command)
                .redirectError(Redirect.DISCARD)
                // A program that would leave its pictures beside itself may not write here.
                .directory(new File("/"));
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder;
    }
}

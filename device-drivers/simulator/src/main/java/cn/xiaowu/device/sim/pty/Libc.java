package cn.xiaowu.device.sim.pty;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The few functions of the Linux C library that make and use a pseudo-terminal.
@SuppressWarnings("restricted") // Calling C is what this class is for.
final class Libc {
    /// `O_RDWR | O_NOCTTY | O_CLOEXEC`: both ways, never this process's terminal, not for its children.
    static final int OPEN_FLAGS = 0x2 | 0x100 | 0x80000;

    /// `POLLIN`: bytes can be read.
    static final short POLL_IN = 1;

    /// `POLLOUT`: bytes can be written.
    static final short POLL_OUT = 4;

    static final MethodHandle POSIX_OPENPT = function("posix_openpt", JAVA_INT, JAVA_INT);
    static final MethodHandle GRANTPT = function("grantpt", JAVA_INT, JAVA_INT);
    static final MethodHandle UNLOCKPT = function("unlockpt", JAVA_INT, JAVA_INT);
    static final MethodHandle PTSNAME_R = function("ptsname_r", JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG);
    static final MethodHandle OPEN = function("open", JAVA_INT, ADDRESS, JAVA_INT);
    static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);
    static final MethodHandle TCGETATTR = function("tcgetattr", JAVA_INT, JAVA_INT, ADDRESS);
    static final MethodHandle TCSETATTR = function("tcsetattr", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
    static final MethodHandle POLL = function("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    static final MethodHandle READ = function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    static final MethodHandle WRITE = function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle CFMAKERAW =
            Linker.nativeLinker().downcallHandle(address("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS));

    private Libc() {}

    /// Calls a function that answers a negative number when it fails.
    ///
    /// @throws IOException if it failed
    static long call(String what, MethodHandle function, Object... arguments) throws IOException {
        long result = ((Number) invoke(function, arguments)).longValue();
        if (result < 0) {
            throw new IOException(what + " failed");
        }
        return result;
    }

    /// Sets the flags of a terminal that passes every byte as it is.
    static void makeRaw(Object termios) {
        invoke(CFMAKERAW, termios);
    }

    private static Object invoke(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the C library could not be called", e);
        }
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(address(name), FunctionDescriptor.of(result, arguments));
    }

    private static MemorySegment address(String name) {
        return Linker.nativeLinker()
                .defaultLookup()
                .find(name)
                .orElseThrow(() -> new IllegalStateException("the C library has no " + name));
    }
}

package cn.xiaowu.device.sim.smartcard;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// Another program that has a card for itself, as a bank's or a browser's may. It speaks to pcscd by its C library:
/// Java's classes never ask for a card alone. `LONG` and `DWORD` have 64 bits there (wintypes.h of pcsc-lite).
@SuppressWarnings("restricted") // Calling C is what this class is for.
final class OtherProgram implements AutoCloseable {
    private static final long SYSTEM = 2;
    private static final long EXCLUSIVE = 1;
    private static final long ANY_PROTOCOL = 3;
    private static final long LEAVE_CARD = 0;

    private final Arena arena = Arena.ofShared();
    private final SymbolLookup library = SymbolLookup.libraryLookup("libpcsclite.so.1", arena);
    private final long context;
    private long card;

    /// Connects to pcscd.
    OtherProgram() {
        MemorySegment answer = arena.allocate(JAVA_LONG);
        long failure = call(
                function("SCardEstablishContext", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS),
                SYSTEM,
                MemorySegment.NULL,
                MemorySegment.NULL,
                answer);
        if (failure != 0) {
            throw new IllegalStateException("no pcscd: " + Long.toHexString(failure));
        }
        context = answer.get(JAVA_LONG, 0);
    }

    /// Takes the card in a reader for itself.
    ///
    /// @return whether it has it; not if there is none
    boolean take(String reader) {
        MemorySegment handle = arena.allocate(JAVA_LONG);
        long failure = call(
                function("SCardConnect", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS),
                context,
                arena.allocateFrom(reader),
                EXCLUSIVE,
                ANY_PROTOCOL,
                handle,
                arena.allocate(JAVA_LONG));
        card = handle.get(JAVA_LONG, 0);
        return failure == 0;
    }

    /// Lets the card go.
    void letGo() {
        call(function("SCardDisconnect", JAVA_LONG, JAVA_LONG), card, LEAVE_CARD);
    }

    @Override
    public void close() {
        call(function("SCardReleaseContext", JAVA_LONG), context);
        arena.close();
    }

    private MethodHandle function(String name, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(JAVA_LONG, arguments));
    }

    private static long call(MethodHandle function, Object... arguments) {
        try {
            return (long) function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("the function can't be called", e);
        }
    }
}

package cn.xiaowu.device.io;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import com.digitalpetri.modbus.TimeoutScheduler;
import com.digitalpetri.modbus.TimeoutScheduler.TimeoutHandle;
import com.digitalpetri.modbus.client.ModbusRtuClient;
import com.digitalpetri.modbus.exceptions.ModbusResponseException;
import com.digitalpetri.modbus.pdu.ModbusRequestPdu;
import com.digitalpetri.modbus.pdu.ModbusResponsePdu;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks one board, again where the line was disturbed, and says what is wrong where asking again does not help. No
/// thread and no timer of the library's runs: time is this class's own. For the line's owner thread.
final class ModbusMaster {
    private static final int ATTEMPTS = 3;

    /// How long a board may take until its answer is whole. Boards answer within some 20 ms at 9600 Bd.
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /// How long a board may be busy.
    private static final Duration BUSY_PATIENCE = Duration.ofMillis(1200);

    private static final Duration BUSY_REST = Duration.ofMillis(100);

    private final LineTransport transport;
    private final ModbusRtuClient client;
    private final int unit;
    private final Duration gap;
    private final InstantSource clock;
    private final Consumer<Duration> rest;
    private Instant quietSince = Instant.EPOCH;
    private TimeoutScheduler.@Nullable Task giveUp;

    /// @param unit the board's number
    /// @param gap the silence that ends a frame: three and a half bytes
    /// @param clock tells the time
    /// @param rest comes back after that time
    ModbusMaster(ByteLine line, int unit, Duration gap, InstantSource clock, Consumer<Duration> rest) {
        this.transport = new LineTransport(line);
        this.unit = unit;
        this.gap = gap;
        this.clock = clock;
        this.rest = rest;
        this.client = ModbusRtuClient.create(
                transport, config -> config.setRequestTimeout(PATIENCE).setTimeoutScheduler(this::later));
    }

    private TimeoutHandle later(TimeoutScheduler.Task task, long delay, TimeUnit unit) {
        giveUp = task;
        return new Handle();
    }

    /// Asks.
    ///
    /// @param type of the answer
    /// @return the answer, with a right checksum, from the right board, to this request's function
    /// @throws LineLostException if the board does not answer rightly
    /// @throws BoardRefusal if it answers with an exception code
    <T extends ModbusResponsePdu> T ask(ModbusRequestPdu request, Class<T> type)
            throws LineLostException, BoardRefusal {
        Instant busyUntil = clock.instant().plus(BUSY_PATIENCE);
        boolean heard = false;
        for (int attempt = 0; attempt < ATTEMPTS; ) {
            switch (once(request, type)) {
                case Outcome.Answered(ModbusResponsePdu answer) -> {
                    return type.cast(answer);
                }
                case Outcome.Excused(int code) -> waitIfBusy(request, code, busyUntil);
                case Outcome.Failed() -> {
                    heard |= transport.hasHeard();
                    transport.drain();
                    attempt++;
                }
            }
        }
        throw new LineLostException(
                heard ? DeviceFault.WRONG_ANSWER : DeviceFault.NO_ANSWER,
                "board " + unit + (heard ? " answers wrongly" : " does not answer"));
    }

    private void waitIfBusy(ModbusRequestPdu request, int code, Instant until) throws BoardRefusal {
        ModbusExcuse excuse = ModbusExcuse.of(code);
        if (!excuse.isBusy() || !clock.instant().isBefore(until)) {
            throw new BoardRefusal(
                    excuse.fault(),
                    "board " + unit + " refuses function " + request.getFunctionCode() + " with exception " + code);
        }
        rest.accept(BUSY_REST);
    }

    /// What became of one request.
    private sealed interface Outcome {
        record Answered(ModbusResponsePdu answer) implements Outcome {}

        record Excused(int code) implements Outcome {}

        record Failed() implements Outcome {}
    }

    private Outcome once(ModbusRequestPdu request, Class<?> type) throws LineLostException {
        awaitGap();
        Instant deadline = clock.instant().plus(PATIENCE);
        CompletableFuture<ModbusResponsePdu> answer =
                client.sendAsync(unit, request).toCompletableFuture();
        boolean hopeful = true;
        while (!answer.isDone() && hopeful && clock.instant().isBefore(deadline)) {
            hopeful = transport.pump();
        }
        quietSince = clock.instant();
        if (!answer.isDone()) {
            abandon();
            return new Outcome.Failed();
        }
        return outcome(answer, type);
    }

    /// Frames are told apart by silence; mostly there was enough of it since the last one.
    private void awaitGap() {
        Instant now = clock.instant();
        boolean quiet = now.isBefore(quietSince) || !now.isBefore(quietSince.plus(gap));
        if (!quiet) {
            rest.accept(gap);
        }
    }

    /// The library forgets a request when its timer runs out; here the timer is us.
    private void abandon() {
        TimeoutScheduler.Task task = giveUp;
        if (task != null) {
            task.run(new Handle());
        }
    }

    private Outcome outcome(CompletableFuture<ModbusResponsePdu> answer, Class<?> type) throws LineLostException {
        try {
            ModbusResponsePdu response = answer.get();
            return type.isInstance(response) ? new Outcome.Answered(response) : new Outcome.Failed();
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case LineLostException lost -> throw lost;
                case ModbusResponseException _ -> new Outcome.Excused(transport.excuse());
                // Checksum, board's number, function or length are wrong.
                case null, default -> new Outcome.Failed();
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed();
        }
    }

    /// A timer that is never started.
    private static final class Handle implements TimeoutHandle {
        private boolean cancelled;

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}

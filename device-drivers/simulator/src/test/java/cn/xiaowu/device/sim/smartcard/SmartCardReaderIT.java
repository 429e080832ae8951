package cn.xiaowu.device.sim.smartcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cn.xiaowu.device.Lease;
import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.pcsc.Medium;
import cn.xiaowu.device.pcsc.SmartCardEvent;
import cn.xiaowu.device.pcsc.SmartCardReader;
import cn.xiaowu.device.sim.smartcard.FaultyChip.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The driver, a real pcscd and a simulated card. Needs the packages `pcscd` and `vsmartcard-vpcd`, which `bin/verify`
/// installs, and the rights to start pcscd.
class SmartCardReaderIT {
    private static final Duration NOTICED = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static PcscDaemon daemon;

    private final Queue<SmartCardEvent> events = new ConcurrentLinkedQueue<>();
    private final SmartCardReader reader = new SmartCardReader(true, events::add, InstantSource.system());
    private final Lease lease = reader.lease("test", Duration.ofMinutes(10)).granted();
    private VirtualSlot slot;

    @BeforeAll
    static void startDaemon() throws IOException {
        assertThat(PcscDaemon.DAEMON)
                .as("package pcscd; bin/verify installs it")
                .exists();
        assumeFalse(PcscDaemon.isTaken(), "pcscd runs already; stop it and its socket to let this test have its own");
        daemon = PcscDaemon.start(folder);
    }

    @AfterAll
    static void endDaemon() throws IOException {
        if (daemon != null) {
            daemon.close();
        }
    }

    @BeforeEach
    void startReaderAtAnEmptySlot() {
        await().atMost(NOTICED).until(daemon::seesNoCard);
        slot = new VirtualSlot(daemon.port());
        reader.start();
        reader.resume(lease);
        await().atMost(NOTICED).until(() -> reader.status().isReady());
    }

    @AfterEach
    void closeReader() throws IOException {
        reader.close();
        slot.close();
        assertThat(workers()).as("no process is left behind").isEmpty();
    }

    @Test
    void readsACardThatIsPutInAndTellsWhenItIsTakenOut() throws Exception {
        slot.insert(card(false));

        SmartCardEvent.Read read = (SmartCardEvent.Read) next();
        assertThat(read.medium()).isInstanceOfSatisfying(Medium.SocialSecurity.class, medium -> {
            assertThat(medium.card().name()).isEqualTo("样例甲");
            assertThat(medium.card().idNumber()).isEqualTo("11010519491231002X");
            assertThat(medium.card().cardNumber()).isEqualTo("A00000001");
        });

        slot.remove();

        assertThat(next()).isEqualTo(new SmartCardEvent.Removed());
    }

    @Test
    void readsNothingBeforeItMay() throws Exception {
        reader.pause();
        slot.insert(card(false));
        reader.wipe();

        assertThat(events).isEmpty();

        reader.resume(lease);

        assertThat(next()).isInstanceOf(SmartCardEvent.Read.class);
    }

    @Test
    void tellsACardThatWantsAPin() throws Exception {
        slot.insert(card(true));

        assertThat(next()).isEqualTo(new SmartCardEvent.Read(new Medium.PinNeeded("A00000001")));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SLOW")
    void tellsWhenACardMisbehavesAndIsOnlineOnceItIsOut(Fault fault) throws Exception {
        slot.insert(new FaultyChip(card(false), fault));

        SmartCardEvent event = next();

        switch (fault) {
            case SILENT -> assertThat(event).isEqualTo(new SmartCardEvent.Read(new Medium.Lost()));
            case GARBAGE -> assertThat(event).isEqualTo(new SmartCardEvent.Read(new Medium.Unknown()));
            case HALF_RECORD, WRONG_LENGTH ->
                assertThat(event)
                        .isEqualTo(new SmartCardEvent.Read(new Medium.Unreadable(Medium.Step.CARD_FILE, 0x9000)));
            case SLOW -> throw new AssertionError("a slow card is read");
        }
        DeviceState expected = fault == Fault.SILENT ? DeviceState.OFFLINE : DeviceState.ONLINE;
        await().atMost(NOTICED).until(() -> reader.status().state() == expected);
        slot.remove();
        await().atMost(NOTICED).until(() -> reader.status().isReady());
    }

    @Test
    void isBusyUntilASlowCardIsRead() throws Exception {
        slot.insert(new FaultyChip(card(false), Fault.SLOW));

        await().atMost(NOTICED).until(() -> reader.status().state() == DeviceState.BUSY);
        assertThat(reader.status().fault()).isNull();
        assertThat(next())
                .isInstanceOfSatisfying(
                        SmartCardEvent.Read.class,
                        read -> assertThat(read.medium()).isInstanceOf(Medium.SocialSecurity.class));
        await().atMost(NOTICED).until(() -> reader.status().isReady());
    }

    @Test
    void isBusyWhileAnotherProgramHasTheCardAndReadsItOnceItIsLetGo() throws Exception {
        reader.pause();
        reader.wipe();
        try (OtherProgram other = new OtherProgram()) {
            slot.insert(card(false));
            await().atMost(NOTICED).until(() -> other.take(PcscDaemon.READER));
            reader.resume(lease);

            await().atMost(NOTICED).until(() -> reader.status().state() == DeviceState.BUSY);
            assertThat(reader.status().fault()).isEqualTo(DeviceFault.CARD_TAKEN);
            assertThat(events).isEmpty();

            other.letGo();

            assertThat(next())
                    .isInstanceOfSatisfying(
                            SmartCardEvent.Read.class,
                            read -> assertThat(read.medium()).isInstanceOf(Medium.SocialSecurity.class));
        }
        await().atMost(NOTICED).until(() -> reader.status().isReady());
    }

    @Test
    void tellsThatACardWasPulledOutWhileItWasRead() throws Exception {
        SocialSecurityChip chip = new SocialSecurityChip("11010519491231002X", "样例甲", false);
        slot.insert(new PulledOut(chip, slot));

        assertThat(next()).isEqualTo(new SmartCardEvent.Read(new Medium.Lost()));
        assertThat(next()).isEqualTo(new SmartCardEvent.Removed());
        await().atMost(NOTICED).until(() -> reader.status().isReady());
    }

    @Test
    void isBackAfterPcscdWasRestarted() throws Exception {
        slot.insert(card(false));
        assertThat(next()).isInstanceOf(SmartCardEvent.Read.class);

        daemon.end();

        await().atMost(NOTICED).until(() -> reader.status().state() == DeviceState.NO_DEVICE);
        assertThat(reader.status().fault()).isEqualTo(DeviceFault.NO_PCSC_SERVICE);
        assertThat(next()).isEqualTo(new SmartCardEvent.Removed());

        daemon.begin();
        slot.insert(card(false));

        assertThat(next()).isInstanceOf(SmartCardEvent.Read.class);
        await().atMost(NOTICED).until(() -> reader.status().isReady());
    }

    @Test
    void forgetsByEndingTheProcessThatHeardTheCard() throws Exception {
        slot.insert(card(false));
        next();
        List<Long> before = workers();

        reader.wipe();

        assertThat(workers()).doesNotContainAnyElementsOf(before);
        slot.remove();
        assertThat(next()).isEqualTo(new SmartCardEvent.Removed());
        slot.insert(card(false));
        assertThat(next()).isInstanceOf(SmartCardEvent.Read.class);
    }

    /// Taken out when its first record is asked for.
    private record PulledOut(Chip chip, VirtualSlot slot) implements Chip {
        @Override
        public byte[] atr() {
            return chip.atr();
        }

        @Override
        public void reset() {
            chip.reset();
        }

        @Override
        public byte[] answer(byte[] command) {
            if ((command[1] & 0xFF) != 0xB2) {
                return chip.answer(command);
            }
            try {
                slot.remove();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new byte[0];
        }
    }

    private static Chip card(boolean wantsPin) {
        return new SocialSecurityChip("11010519491231002X", "样例甲", wantsPin);
    }

    private SmartCardEvent next() {
        await().atMost(NOTICED).until(() -> !events.isEmpty());
        return events.remove();
    }

    private static List<Long> workers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("PcscWorker"))
                .map(ProcessHandle::pid)
                .toList();
    }
}

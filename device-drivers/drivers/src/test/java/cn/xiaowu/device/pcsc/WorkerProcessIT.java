package cn.xiaowu.device.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.pcsc.WorkerFrame.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The process that talks to pcscd, and programs that behave worse. What it says of real cards is tested with the
/// simulated ones.
class WorkerProcessIT {
    private static final Duration PATIENT = Duration.ofSeconds(30);

    @Test
    void saysThatThereIsNoServiceWhereTheLibraryIsMissing() throws Exception {
        List<String> command = new ArrayList<>(WorkerProcess.command());
        command.add(1, "-Dsun.security.smartcardio.library=/nowhere/libpcsclite.so.1");

        assertThat(lost(command, PATIENT).fault()).isEqualTo(DeviceFault.NO_PCSC_SERVICE);
    }

    @Test
    void givesUpAWorkerThatEnds() throws Exception {
        assertThat(lost(List.of("true"), PATIENT).fault()).isEqualTo(DeviceFault.NO_ANSWER);
    }

    @Test
    void givesUpAWorkerThatHangs() throws Exception {
        assertThat(lost(List.of("sleep", "60"), Duration.ofMillis(200))).hasMessageContaining("does not answer");
    }

    @Test
    void givesUpAWorkerThatTalksNonsense() throws Exception {
        assertThat(lost(List.of("sh", "-c", "echo nonsense; exec sleep 60"), PATIENT))
                .hasMessageContaining("no such message");
    }

    @Test
    void givesUpWhatCanNotBeStarted() {
        WorkerLostException lost = catchThrowableOfType(
                WorkerLostException.class, () -> WorkerProcess.start(List.of("/nowhere/java"), PATIENT));

        assertThat(lost.fault()).isEqualTo(DeviceFault.NO_ANSWER);
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        WorkerProcess worker = WorkerProcess.start(List.of("sleep", "60"), PATIENT);
        List<ProcessHandle> started =
                new ArrayList<>(ProcessHandle.current().children().toList());
        started.removeAll(before);

        worker.close();

        assertThat(started).hasSize(1).noneMatch(ProcessHandle::isAlive);
    }

    private static WorkerLostException lost(List<String> command, Duration limit) throws WorkerLostException {
        try (WorkerProcess worker = WorkerProcess.start(command, limit)) {
            return catchThrowableOfType(WorkerLostException.class, () -> worker.ask(WorkerFrame.of(Kind.LOOK)));
        }
    }
}

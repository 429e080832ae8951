package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.demo.Installation;
import cn.xiaowu.journey.demo.Ports;
import cn.xiaowu.journey.demo.StateFolder;
import cn.xiaowu.journey.play.Journey;
import cn.xiaowu.journey.play.SimulatedBooth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Plays the journey once, then looks behind the screens for what it brought about.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyIT {
    private final Remains person = new Remains(
            "样例甲", "11010519491231002X", "13800000000", "苏州市姑苏区样例路8号2幢301室", "GF-2026-0001", "6222000000000000");

    private Path folder;

    private Demo demo;

    @BeforeAll
    void playTheWholeJourney(@TempDir Path temporary) {
        folder = temporary;
        demo = new Demo(
                Installation.in(Path.of("..")),
                StateFolder.open(folder.resolve("state"), false),
                Ports.free(),
                System.out::println);
        demo.startServers();
        new Journey(demo, folder.resolve("pictures"), System.out::println).play();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @Test
    void theCaseIsOnRecordOnceAndAccepted() throws IOException, SQLException {
        try (var records = new CaseRecords(demo.state().bridge())) {
            assertThat(records.column("select state from cases where submitted_form is not null"))
                    .containsExactly("ACCEPTED");
            assertThat(records.column("select form ->> 'amount' from submission"))
                    .containsExactly("200000");
            assertThat(records.column("select level from rating")).containsExactly("VERY_SATISFIED");
        }
    }

    @Test
    void theHistoryTellsEachStepInAChain() throws IOException, SQLException {
        try (var records = new CaseRecords(demo.state().bridge())) {
            assertThat(records.column("select content from case_event order by seq"))
                    .anySatisfy(step -> assertThat(step).contains("APPLIED"))
                    .anySatisfy(step -> assertThat(step).contains("ACCEPTED"));
            assertThat(
                            records.column(
                                    "select e.seq from case_event e join case_event p on p.seq = e.seq - 1 where e.previous <> p.hash"))
                    .isEmpty();
        }
    }

    @Test
    void theTicketIsClosedAsCompleted() throws IOException, SQLException {
        try (var records = new CaseRecords(demo.state().bridge())) {
            assertThat(records.column("select end_reason from ticket")).containsExactly("COMPLETED");
        }
    }

    @Test
    void cardAndReceiptWentOverTheirWires() {
        try (var hands = new SimulatedBooth(demo.simulatorAddress())) {
            assertThat(hands.bytes("reader").toString().toUpperCase(Locale.ROOT))
                    .contains("AA AA AA 96 69");
            assertThat(hands.bytes("printer").toString().toUpperCase(Locale.ROOT))
                    .contains("1D 28 6B");
        }
    }

    @Test
    void nothingOfThePersonIsLeftInTheBooth() throws IOException, InterruptedException {
        assertThat(person.inHeapOf(demo.program("kiosk").process(), folder)).isEmpty();
        assertThat(person.in(demo.state().booth())).isEmpty();
        assertThat(person.in(demo.state().browserProfile())).isEmpty();
    }

    @Test
    void noLogSaysWhoItWas() throws IOException {
        assertThat(person.in(demo.state().root().resolve("logs"))).isEmpty();
    }

    @Test
    void everyScreenWasPhotographed() throws IOException {
        try (Stream<Path> pictures = Files.list(folder.resolve("pictures"))) {
            assertThat(pictures.map(path -> path.getFileName().toString())).hasSizeGreaterThan(12);
        }
    }
}

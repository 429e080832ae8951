package cn.xiaowu.bridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.catalogue.CatalogueFile;
import cn.xiaowu.bridge.harness.FreshDatabase;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.cases.CaseProgress;
import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.cases.RatingLevel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Cases in a real database, and what comes of tampering with it.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class EventChainIT {
    private Database database;
    private Cases cases;

    @BeforeAll
    void openDatabase(@TempDir Path folder) {
        database = FreshDatabase.in(folder);
        cases = new Cases(database.jdbi(), CatalogueFile.read(), InstantSource.system());
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    /// The tests tamper: each begins with a chain of its own, of five steps.
    @BeforeEach
    void handInTwoCasesAndRateOne() {
        sql("TRUNCATE cases, submission, case_event, rating");
        sql("UPDATE chain_head SET seq = 0, hash = decode(repeat('00', 32), 'hex')");
        cases.submit(Samples.submission(Samples.number("B00001", 1)));
        cases.submit(Samples.submission(Samples.number("B00001", 2)));
        cases.rate(new Rating(Samples.number("B00001", 1), RatingLevel.SATISFIED, List.of(), Instant.now()));
    }

    @Test
    void aChainThatNobodyTouchedIsIntact() {
        assertThat(cases.verifyChain()).isEqualTo(new ChainVerdict.Intact(5));
    }

    @Test
    void aChangedStepIsFound() {
        sql("UPDATE case_event SET content = replace(content, 'RECEIVED', 'ACCEPTED') WHERE seq = 2");

        assertThat(cases.verifyChain()).isEqualTo(new ChainVerdict.Broken(2));
    }

    @Test
    void aRemovedStepIsFound() {
        sql("DELETE FROM case_event WHERE seq = 3");

        assertThat(cases.verifyChain()).isEqualTo(new ChainVerdict.Broken(3));
    }

    @Test
    void aRemovedEndIsFound() {
        sql("DELETE FROM case_event WHERE seq = 5");

        assertThat(cases.verifyChain()).isEqualTo(new ChainVerdict.Broken(5));
    }

    @Test
    void aStepGivenToAnotherCaseIsFound() {
        sql("UPDATE case_event SET number = '330106-B00001-20261124-0002' WHERE seq = 1");

        assertThat(cases.verifyChain()).isEqualTo(new ChainVerdict.Broken(1));
    }

    @Test
    void theHolderOfTheReceiptSeesEveryStepAndNobodyElseSeesAny() {
        var number = Samples.number("B00001", 1);

        assertThat(cases.progress(number, Samples.PROGRESS_CODE))
                .get()
                .extracting(CaseProgress::history)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(CaseProgress.Step.class))
                .extracting(CaseProgress.Step::state)
                .containsExactly(CaseState.APPLIED, CaseState.RECEIVED);
        assertThat(cases.progress(number, "7K3M9QZXV2B4N8PX")).isEmpty();
        assertThat(cases.progress(Samples.number("B00001", 77), Samples.PROGRESS_CODE))
                .isEmpty();
    }

    @Test
    void manyAtOnceMakeOneChainAndOneCaseEach() throws Exception {
        List<Callable<SubmissionOutcome>> sameTwice = IntStream.range(0, 40)
                .mapToObj(i -> Samples.submission(Samples.number("B00002", i / 2)))
                .<Callable<SubmissionOutcome>>map(submission -> () -> cases.submit(submission))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SubmissionOutcome> outcome : threads.invokeAll(sameTwice)) {
                assertThat(outcome.get()).isInstanceOf(SubmissionOutcome.OnRecord.class);
            }
        }

        assertThat(cases.verifyChain()).isEqualTo(new ChainVerdict.Intact(5 + 20 * 2));
    }

    @Test
    void theDatabaseKeepsNoProgressCodeInTheClear() {
        String everything = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT string_agg(row::text, ' ') FROM (SELECT cases, submission FROM cases"
                                        + " JOIN submission USING (number)) AS row")
                        .mapTo(String.class)
                        .one());

        assertThat(everything).isNotBlank().doesNotContain(Samples.PROGRESS_CODE);
    }

    private void sql(String statement) {
        database.jdbi().useHandle(handle -> handle.execute(statement));
    }
}

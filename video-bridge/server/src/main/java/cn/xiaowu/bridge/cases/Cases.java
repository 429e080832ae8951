package cn.xiaowu.bridge.cases;

import cn.xiaowu.bridge.catalogue.FieldError;
import cn.xiaowu.bridge.catalogue.FormCheck;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.CaseProgress;
import cn.xiaowu.contract.cases.FormDigest;
import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.cases.Submission;
import cn.xiaowu.contract.cases.SubmissionReceipt;
import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.catalogue.ServiceItem;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Every case there is. What a method says is on record survives a power cut. For use by any thread.
public final class Cases {
    private final Jdbi jdbi;
    private final Catalogue catalogue;
    private final FormCheck formCheck;
    private final InstantSource clock;
    private final EventChain chain = new EventChain();
    private final CaseRows rows = new CaseRows();
    private final SubmissionRows submissions = new SubmissionRows();
    private final RatingRows ratings = new RatingRows();
    private final List<Consumer<CaseMoved>> listeners = new CopyOnWriteArrayList<>();

    /// @param jdbi the database
    /// @param catalogue what can be applied for
    public Cases(Jdbi jdbi, Catalogue catalogue, InstantSource clock) {
        this.jdbi = Objects.requireNonNull(jdbi);
        this.catalogue = Objects.requireNonNull(catalogue);
        this.formCheck = new FormCheck(catalogue);
        this.clock = Objects.requireNonNull(clock);
    }

    /// Calls the listener, by whichever thread moved it, each time a case has moved.
    public void onMoved(Consumer<CaseMoved> listener) {
        listeners.add(listener);
    }

    /// Takes a submission on record. The same again has no further effect and gives the same receipt.
    public SubmissionOutcome submit(Submission submission) {
        Optional<ServiceItem> item = catalogue.find(submission.item());
        if (item.isEmpty()) {
            return new SubmissionOutcome.Invalid(List.of(new FieldError("item", "没有这个事项")));
        }
        List<FieldError> errors = errors(item.get(), submission);
        if (!errors.isEmpty()) {
            return new SubmissionOutcome.Invalid(errors);
        }
        var moved = new ArrayList<CaseMoved>();
        SubmissionOutcome outcome = jdbi.inTransaction(handle -> submit(handle, submission, moved));
        tell(moved);
        return outcome;
    }

    private List<FieldError> errors(ServiceItem item, Submission submission) {
        List<FieldError> errors = formCheck.check(item, submission.form());
        return errors.isEmpty() ? ApplicantCheck.check(item, submission.applicant(), submission.form()) : errors;
    }

    private SubmissionOutcome submit(Handle handle, Submission submission, List<CaseMoved> moved) {
        chain.lock(handle);
        Optional<SubmissionReceipt> known = submissions.receiptFor(handle, submission);
        if (known.isPresent()) {
            return new SubmissionOutcome.OnRecord(known.get());
        }
        Standing before = standing(handle, submission.number(), submission.item());
        var act = new CaseAct.HandIn(FormDigest.of(submission.form()));
        return switch (CaseMachine.apply(before, act)) {
            case CaseChange.NotAllowed _ -> new SubmissionOutcome.OtherContent();
            case CaseChange.Done done -> {
                byte[] code = Sha256.of(submission.progressCode());
                rows.put(handle, submission.number(), new CaseRows.Row(submission.item(), done.standing(), code));
                Instant now = record(handle, submission.number(), done, moved);
                var state = Objects.requireNonNull(done.standing().state());
                var receipt = new SubmissionReceipt(submission.number(), state, now);
                submissions.insert(handle, submission, receipt);
                yield new SubmissionOutcome.OnRecord(receipt);
            }
        };
    }

    /// A clerk's decision about another item than the one applied for is worth nothing.
    private Standing standing(Handle handle, CaseNumber number, ItemId item) {
        return rows.find(handle, number)
                .map(row -> row.item().equals(item)
                        ? row.standing()
                        : new Standing(
                                row.standing().state(), null, row.standing().handedIn()))
                .orElse(Standing.NONE);
    }

    /// Takes a clerk's decision about a form on record, be it handed in or not.
    ///
    /// @param clerk the clerk's log-in name
    public DecisionOutcome decide(CaseNumber number, ItemId item, String clerk, Decision decision) {
        var moved = new ArrayList<CaseMoved>();
        DecisionOutcome outcome = jdbi.inTransaction(handle -> {
            chain.lock(handle);
            Standing before = standing(handle, number, item);
            return switch (CaseMachine.apply(before, new CaseAct.Decide(decision, clerk))) {
                case CaseChange.NotAllowed(var why, var whyEn) -> new DecisionOutcome.NotAllowed(why, whyEn);
                case CaseChange.Done done -> {
                    rows.put(handle, number, new CaseRows.Row(item, done.standing(), null));
                    record(handle, number, done, moved);
                    yield new DecisionOutcome.OnRecord();
                }
            };
        });
        tell(moved);
        return outcome;
    }

    /// Takes a rating on record, once a case.
    public RatingOutcome rate(Rating rating) {
        return jdbi.inTransaction(handle -> {
            chain.lock(handle);
            Optional<CaseRows.Row> row = rows.find(handle, rating.number());
            if (row.isEmpty()) {
                return RatingOutcome.UNKNOWN_CASE;
            }
            if (ratings.insert(handle, rating)) {
                var state = Objects.requireNonNull(row.get().standing().state());
                chain.append(handle, rating.number(), CaseStep.byCitizen(CaseStep.Kind.RATED, state, null), now());
            }
            return ratings.isSame(handle, rating) ? RatingOutcome.ON_RECORD : RatingOutcome.RATED_OTHERWISE;
        });
    }

    /// What the holder of the receipt's code may see; nothing for a wrong code or number.
    public Optional<CaseProgress> progress(CaseNumber number, String code) {
        byte[] presented = Sha256.of(code);
        return jdbi.withHandle(handle -> {
            Optional<CaseRows.Row> row = rows.find(handle, number);
            // Compared even if there is nothing to compare with: the time tells nobody whether the number exists.
            byte[] expected = row.map(CaseRows.Row::expectedCodeHash).orElse(CaseRows.NO_CODE);
            return MessageDigest.isEqual(expected, presented)
                    ? row.map(found -> progress(handle, number, found))
                    : Optional.<CaseProgress>empty();
        });
    }

    private CaseProgress progress(Handle handle, CaseNumber number, CaseRows.Row row) {
        List<CaseProgress.Step> history = chain.of(handle, number)
                .filter(recorded -> recorded.step().kind().movesTheCase())
                .map(RecordedStep::shown)
                .toList();
        String name = catalogue
                .find(row.item())
                .map(ServiceItem::name)
                .orElse(row.item().value());
        return new CaseProgress(
                number, name, Objects.requireNonNull(row.standing().state()), history);
    }

    /// Computes the chain over all steps again. Nothing is written meanwhile.
    public ChainVerdict verifyChain() {
        return jdbi.inTransaction(chain::verify);
    }

    private Instant record(Handle handle, CaseNumber number, CaseChange.Done done, List<CaseMoved> moved) {
        Instant now = now();
        for (CaseStep step : done.steps()) {
            chain.append(handle, number, step, now);
            if (step.kind().movesTheCase()) {
                moved.add(new CaseMoved(number, step.state()));
            }
        }
        return now;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void tell(List<CaseMoved> moved) {
        moved.forEach(move -> listeners.forEach(listener -> listener.accept(move)));
    }
}

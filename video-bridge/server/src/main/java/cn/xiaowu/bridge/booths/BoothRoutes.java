package cn.xiaowu.bridge.booths;

import cn.xiaowu.bridge.cases.Cases;
import cn.xiaowu.bridge.cases.SubmissionOutcome;
import cn.xiaowu.bridge.web.Json;
import cn.xiaowu.bridge.web.Problem;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.cases.Submission;
import cn.xiaowu.contract.catalogue.Catalogue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;

/// What a booth may ask for and hand in over HTTPS.
///
/// | request | answer |
/// |---|---|
/// | `GET /v1/catalogue` | 200 `Catalogue` |
/// | `GET /v1/booth` | 200 [BoothProfile] |
/// | `GET /v1/code-keys` | 200 list of `CodeKeys.Entry` |
/// | `POST /v1/cases` `Submission` | 200 `SubmissionReceipt` · 400 no submission · 409 other content under this number
/// · 422 fields |
/// | `POST /v1/ratings` `Rating` | 204 · 400 no rating · 409 rated otherwise · 422 no such case |
///
/// 403 goes to a certificate that names no booth, 413 to a body over 400 kB.
public final class BoothRoutes {
    /// Over the largest signature, Base64.
    public static final long LARGEST_BODY = 400_000;

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final Catalogue catalogue;
    private final Cases cases;
    private final CodeKeyFile codeKeys;
    private final String progressBase;

    /// @param progressBase address of the console's port as citizens reach it
    public BoothRoutes(Catalogue catalogue, Cases cases, CodeKeyFile codeKeys, String progressBase) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.codeKeys = codeKeys;
        this.progressBase = progressBase;
    }

    /// Adds the routes.
    public void addTo(RoutesConfig routes) {
        routes.before("/v1/*", BoothRoutes::booth);
        routes.get("/v1/catalogue", context -> Json.answer(context, catalogue));
        routes.get("/v1/booth", this::profile);
        routes.get("/v1/code-keys", context -> Json.answer(context, codeKeys.entries()));
        routes.post("/v1/cases", this::submit);
        routes.post("/v1/ratings", this::rate);
    }

    /// The booth that a request's TLS connection belongs to.
    public static Optional<BoothId> boothOf(HttpServletRequest request) {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
                ? BoothCertificate.boothOf(chain[0])
                : Optional.empty();
    }

    private static BoothId booth(Context context) {
        return boothOf(context.req()).orElseThrow(ForbiddenResponse::new);
    }

    private void profile(Context context) {
        Json.answer(context, new BoothProfile(booth(context).value(), progressBase));
    }

    private void submit(Context context) {
        Submission submission = Json.read(context, Submission.class);
        if (refusesNumber(context, submission.number())) {
            return;
        }
        switch (cases.submit(submission)) {
            case SubmissionOutcome.OnRecord(var receipt) -> Json.answer(context, receipt);
            case SubmissionOutcome.Invalid(var errors) ->
                Problem.invalid(errors).answer(context);
            case SubmissionOutcome.OtherContent() ->
                Problem.of(409, "other-content", "Something else is on record under this number.")
                        .answer(context);
        }
    }

    private void rate(Context context) {
        Rating rating = Json.read(context, Rating.class);
        if (refusesNumber(context, rating.number())) {
            return;
        }
        switch (cases.rate(rating)) {
            case ON_RECORD -> context.status(204);
            case RATED_OTHERWISE ->
                Problem.of(409, "rated-otherwise", "The case was rated otherwise before.")
                        .answer(context);
            case UNKNOWN_CASE ->
                Problem.of(422, "unknown-case", "There is no such case.").answer(context);
        }
    }

    private static boolean refusesNumber(Context context, CaseNumber number) {
        boolean foreign = !booth(context).gave(number);
        if (foreign) {
            Problem.of(422, "foreign-number", "The case number is another booth's.")
                    .answer(context);
        }
        return foreign;
    }
}

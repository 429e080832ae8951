package cn.xiaowu.provisioning.server.booths;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.BoothRequest;
import cn.xiaowu.provisioning.contract.ClaimCodeView;
import cn.xiaowu.provisioning.contract.ProblemCode;
import cn.xiaowu.provisioning.contract.ProvisioningJson;
import cn.xiaowu.provisioning.server.enrol.ClaimCodes;
import cn.xiaowu.provisioning.server.technicians.LogIn;
import cn.xiaowu.provisioning.server.web.Refusal;
import cn.xiaowu.provisioning.server.web.WebDefaults;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The technician's API: `GET` and `POST /api/booths`, `PUT /api/booths/{id}`, `POST /api/booths/{id}/claim-codes`.
public final class BoothRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(BoothRoutes.class);

    private final LogIn logIn;
    private final Booths booths;
    private final ClaimCodes codes;
    private final Supplier<String> enrolmentUrl;

    /// @param logIn who asks
    /// @param enrolmentUrl what agents are to be given
    public BoothRoutes(LogIn logIn, Booths booths, ClaimCodes codes, Supplier<String> enrolmentUrl) {
        this.logIn = logIn;
        this.booths = booths;
        this.codes = codes;
        this.enrolmentUrl = enrolmentUrl;
    }

    /// Adds them.
    public void addTo(RoutesConfig routes) {
        routes.get("/api/booths", this::list);
        routes.post("/api/booths", this::record);
        routes.put("/api/booths/{id}", this::change);
        routes.post("/api/booths/{id}/claim-codes", this::makeCode);
    }

    private void list(Context context) {
        logIn.require(context);
        WebDefaults.json(context, booths.list());
    }

    private void record(Context context) {
        String technician = logIn.require(context).name();
        var recorded =
                booths.record(request(context), technician).orElseThrow(() -> new Refusal(ProblemCode.BOOTH_EXISTS));
        LOG.info("{} recorded booth {}", technician, recorded.boothId());
        WebDefaults.json(context.status(201), recorded);
    }

    private void change(Context context) {
        String technician = logIn.require(context).name();
        var changed = booths.change(id(context), request(context), technician)
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        LOG.info("{} changed booth {}", technician, changed.boothId());
        WebDefaults.json(context, changed);
    }

    private void makeCode(Context context) {
        String technician = logIn.require(context).name();
        BoothId booth = booths.find(id(context))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND))
                .boothId();
        ClaimCodes.Made made = codes.make(booth, technician);
        LOG.info("{} made a claim code for booth {}", technician, booth);
        context.status(201).header("Cache-Control", "no-store");
        WebDefaults.json(context, new ClaimCodeView(booth, made.code(), made.expiresAt(), enrolmentUrl.get()));
    }

    private static BoothId id(Context context) {
        try {
            return new BoothId(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
    }

    private static BoothRequest request(Context context) {
        try {
            return ProvisioningJson.mapper().readValue(context.bodyAsBytes(), BoothRequest.class);
        } catch (JacksonException e) {
            throw new Refusal(ProblemCode.INVALID, rule(e));
        }
    }

    /// The rule of the contract that was broken, if it was one.
    private static String rule(JacksonException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IllegalArgumentException
                ? String.valueOf(cause.getMessage())
                : "it is no booth as JSON";
    }
}

package cn.xiaowu.provisioning.server.enrol;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ProblemCode;
import cn.xiaowu.provisioning.server.enrol.EnrolmentOutcome.Issued;
import cn.xiaowu.provisioning.server.enrol.EnrolmentOutcome.Refused;
import cn.xiaowu.provisioning.server.pki.Authorities;
import cn.xiaowu.provisioning.server.pki.CertificateBag;
import cn.xiaowu.provisioning.server.pki.CertificateRequest;
import cn.xiaowu.provisioning.server.web.Refusal;
import cn.xiaowu.provisioning.server.web.Throttle;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Enrolment over Secure Transport (RFC 7030), as far as a booth needs it: `cacerts` and `simpleenroll`.
public final class EstRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(EstRoutes.class);
    private static final String CERTIFICATES = "application/pkcs7-mime";
    private static final int TRIES = 120;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Enrolment enrolment;
    private final Authorities authorities;
    private final Throttle throttle;

    /// @param authorities told to booths, so that they can check what they get
    public EstRoutes(Enrolment enrolment, Authorities authorities, InstantSource clock) {
        this.enrolment = enrolment;
        this.authorities = authorities;
        this.throttle = new Throttle(TRIES, WINDOW, clock);
    }

    /// Adds them.
    public void addTo(RoutesConfig routes) {
        routes.get("/.well-known/est/cacerts", this::authorities);
        routes.post("/.well-known/est/simpleenroll", this::enrol);
    }

    private void authorities(Context context) {
        answer(
                context,
                CERTIFICATES,
                List.of(authorities.root().certificate(), authorities.booths().certificate()));
    }

    private void enrol(Context context) {
        if (!throttle.allows(context.ip())) {
            throw new Refusal(ProblemCode.TOO_MANY_TRIES);
        }
        // A client asks without the code first, as HTTP lets it; it is told how to bring it.
        context.header("WWW-Authenticate", "Basic realm=\"xiaowu\", charset=\"UTF-8\"");
        EnrolCredentials credentials = EnrolCredentials.of(context.basicAuthCredentials());
        CertificateRequest request = request(context, credentials.booth());
        switch (enrolment.enrol(credentials.code(), request)) {
            case Issued(X509Certificate certificate, boolean again) -> {
                LOG.info("booth {} enrolled{}", request.booth(), again ? " (asked again)" : "");
                context.removeHeader("WWW-Authenticate");
                answer(context, CERTIFICATES + "; smime-type=certs-only", List.of(certificate));
            }
            case Refused(ProblemCode why) -> {
                LOG.info("booth {} not enrolled: {}", request.booth(), why.slug());
                throw new Refusal(why);
            }
        }
    }

    private static CertificateRequest request(Context context, BoothId booth) {
        try {
            CertificateRequest request = CertificateRequest.parse(context.bodyAsBytes());
            if (!request.booth().equals(booth)) {
                throw new IllegalArgumentException("it names another booth than the one that enrols");
            }
            return request;
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemCode.BAD_REQUEST_FILE, e.getMessage());
        }
    }

    private static void answer(Context context, String type, List<X509Certificate> certificates) {
        context.header("Content-Transfer-Encoding", "base64").contentType(type).result(CertificateBag.of(certificates));
    }
}

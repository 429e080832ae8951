package cn.xiaowu.provisioning.server.booths;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ProblemCode;
import cn.xiaowu.provisioning.contract.ProvisioningJson;
import cn.xiaowu.provisioning.contract.SiteConfiguration;
import cn.xiaowu.provisioning.server.web.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// `GET /v1/site`: what a booth is told about itself. It proves who it is by its certificate; one that a newer has
/// replaced no longer counts.
public final class SiteRoutes {
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final int ETAG_BYTES = 16;

    private final Booths booths;

    /// @param booths on record
    public SiteRoutes(Booths booths) {
        this.booths = booths;
    }

    /// Adds it.
    public void addTo(RoutesConfig routes) {
        routes.get("/v1/site", this::site);
    }

    private void site(Context context) {
        X509Certificate[] chain = context.attribute(CERTIFICATES);
        byte[] body = ProvisioningJson.mapper().writeValueAsBytes(siteOf(chain));
        String etag = etag(body);
        context.header("ETag", etag).header("Cache-Control", "no-cache");
        if (etag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType("application/json").result(body);
        }
    }

    private SiteConfiguration siteOf(X509Certificate @Nullable [] chain) {
        if (chain == null || chain.length == 0) {
            throw new Refusal(ProblemCode.CERTIFICATE_REFUSED, "no certificate came with the request");
        }
        // The booths' authority signs names that this server chose, as CN and nothing else.
        String subject = chain[0].getSubjectX500Principal().getName();
        var booth = new BoothId(subject.replaceFirst("^CN=", ""));
        return booths.siteFor(booth, chain[0].getSerialNumber().toString(16))
                .orElseThrow(() -> new Refusal(
                        ProblemCode.CERTIFICATE_REFUSED, "booth " + booth + " has a newer certificate, or is gone"));
    }

    private static String etag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

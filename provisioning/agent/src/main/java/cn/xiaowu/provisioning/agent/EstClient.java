package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ClaimCode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Enrolment over Secure Transport (RFC 7030), the booth's side.
final class EstClient {
    private final Exchange exchange;

    EstClient(Exchange exchange) {
        this.exchange = exchange;
    }

    /// The authorities that the server names. Worth no more than the chain from them to the booth's own root.
    List<X509Certificate> authorities() {
        return certificates(
                exchange.send(exchange.to("/.well-known/est/cacerts").GET().build()));
    }

    /// Exchanges the claim code for a certificate.
    X509Certificate enrol(BoothId booth, ClaimCode code, byte[] request) {
        String credentials = booth.value() + ":" + code.secret();
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.US_ASCII));
        var asked = exchange.to("/.well-known/est/simpleenroll")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/pkcs10")
                .header("Content-Transfer-Encoding", "base64")
                .POST(BodyPublishers.ofByteArray(request))
                .build();
        List<X509Certificate> answer = certificates(exchange.send(asked));
        if (answer.size() != 1) {
            throw misfit(null);
        }
        return answer.getFirst();
    }

    private static List<X509Certificate> certificates(Exchange.Answer answer) {
        try {
            byte[] message = Base64.getMimeDecoder().decode(answer.body());
            return Pem.certificates(new ByteArrayInputStream(message));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw misfit(e);
        }
    }

    private static AgentException misfit(@Nullable Exception cause) {
        return new AgentException(ExitCode.UNTRUSTED, "the server's answer holds no certificate", cause);
    }
}

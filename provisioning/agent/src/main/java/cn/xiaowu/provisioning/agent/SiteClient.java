package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ProvisioningJson;
import cn.xiaowu.provisioning.contract.SiteConfiguration;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Asks the server what the booth is to be like. For one thread.
final class SiteClient {
    private final Exchange exchange;
    private final BoothId booth;
    private String etag = "";

    /// @param exchange with the booth's identity
    SiteClient(Exchange exchange, BoothId booth) {
        this.exchange = exchange;
        this.booth = booth;
    }

    /// The configuration, or nothing if it is the same as the last time.
    ///
    /// @throws AgentException if there is no answer, a refusal, or one that does not fit
    Optional<SiteConfiguration> fetch() {
        Exchange.Answer answer = exchange.send(
                exchange.to("/v1/site").header("If-None-Match", etag).GET().build());
        if (answer.status() == 304) {
            return Optional.empty();
        }
        SiteConfiguration site = read(answer.body());
        etag = answer.etag();
        return Optional.of(site);
    }

    private SiteConfiguration read(byte[] body) {
        try {
            SiteConfiguration site = ProvisioningJson.mapper().readValue(body, SiteConfiguration.class);
            if (site.boothId().equals(booth)) {
                return site;
            }
        } catch (JacksonException e) {
            throw new AgentException(ExitCode.UNTRUSTED, "the server's configuration can't be read", e);
        }
        throw new AgentException(ExitCode.UNTRUSTED, "the server's configuration is for another booth");
    }
}

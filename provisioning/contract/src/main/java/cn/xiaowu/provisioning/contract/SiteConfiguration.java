package cn.xiaowu.provisioning.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a booth is told about itself: the answer of `GET /v1/site`. The agent adds where the booth's identity lies
/// and writes both as the [SiteFile].
///
/// @param boothId the booth
/// @param name what citizens read, 晓屋 and place
/// @param divisionCode division code, six digits (GB/T 2260)
/// @param divisionName its Chinese name
/// @param address where the booth stands
/// @param servicePhone whom a citizen may call
/// @param bridgeUrl the bridge's address for booths, `https`
/// @param devices where the devices are
/// @param idleSeconds how long nobody may touch anything before the session ends, 10 to 600
public record SiteConfiguration(
        BoothId boothId,
        String name,
        String divisionCode,
        String divisionName,
        String address,
        String servicePhone,
        URI bridgeUrl,
        Devices devices,
        int idleSeconds) {

    /// @throws IllegalArgumentException naming the member that does not fit
    public SiteConfiguration {
        SiteRules.requirePresent("boothId", boothId);
        SiteRules.requirePresent("devices", devices);
        SiteRules.requireAll(name, divisionCode, divisionName, address, servicePhone, idleSeconds);
        SiteRules.requireHttps("bridgeUrl", bridgeUrl);
    }

    @JsonCreator
    static SiteConfiguration read(
            BoothId boothId,
            String name,
            String divisionCode,
            String divisionName,
            String address,
            String servicePhone,
            URI bridgeUrl,
            Devices devices,
            @Nullable Integer idleSeconds) {
        return new SiteConfiguration(
                boothId,
                name,
                divisionCode,
                divisionName,
                address,
                servicePhone,
                bridgeUrl,
                devices,
                SiteRules.idleSecondsOr60(idleSeconds));
    }
}

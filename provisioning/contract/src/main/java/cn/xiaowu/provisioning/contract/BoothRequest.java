package cn.xiaowu.provisioning.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A booth as a technician records or changes it: `POST /api/booths`, `PUT /api/booths/{id}`.
///
/// @param boothId the id; where it is null the server gives the next one
/// @param name what citizens read
/// @param divisionCode division code, six digits
/// @param divisionName its Chinese name
/// @param address where the booth stands
/// @param servicePhone whom a citizen may call
/// @param devices where the devices are
/// @param idleSeconds how long nobody may touch anything before the session ends; 60 where it is left out
public record BoothRequest(
        @Nullable BoothId boothId,
        String name,
        String divisionCode,
        String divisionName,
        String address,
        String servicePhone,
        Devices devices,
        int idleSeconds) {

    /// @throws IllegalArgumentException naming the member that does not fit
    public BoothRequest {
        SiteRules.requirePresent("devices", devices);
        SiteRules.requireAll(name, divisionCode, divisionName, address, servicePhone, idleSeconds);
    }

    @JsonCreator
    static BoothRequest read(
            @Nullable BoothId boothId,
            String name,
            String divisionCode,
            String divisionName,
            String address,
            String servicePhone,
            Devices devices,
            @Nullable Integer idleSeconds) {
        return new BoothRequest(
                boothId,
                name,
                divisionCode,
                divisionName,
                address,
                servicePhone,
                devices,
                SiteRules.idleSecondsOr60(idleSeconds));
    }

    /// The configuration of the booth thus recorded.
    ///
    /// @param id the id that it got
    public SiteConfiguration toSite(BoothId id, URI bridgeUrl) {
        return new SiteConfiguration(
                id, name, divisionCode, divisionName, address, servicePhone, bridgeUrl, devices, idleSeconds);
    }
}

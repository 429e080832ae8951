package cn.xiaowu.provisioning.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of the provisioning API: null members are left out, unknown members ignored, times are ISO 8601 text.
public final class ProvisioningJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ProvisioningJson() {}

    /// The mapper; immutable, for use by any thread.
    public static JsonMapper mapper() {
        return MAPPER;
    }
}

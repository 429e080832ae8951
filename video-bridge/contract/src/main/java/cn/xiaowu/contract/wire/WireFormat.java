package cn.xiaowu.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of every message: null members are left out, unknown members ignored, unknown
/// values of an enum read as its default if it has one, times are ISO 8601 text.
/// Buffers are not kept for the next message: they would hold what a citizen said. Slashes are not escaped:
/// only HTML needs that, and session descriptions are full of them.
public final class WireFormat {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private WireFormat() {}

    /// The mapper; immutable, for use by any thread.
    public static JsonMapper mapper() {
        return MAPPER;
    }
}

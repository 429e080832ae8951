package cn.xiaowu.contract.codes;

import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;

/// CBOR (RFC 8949) read and written through buffers that are not kept for the next code: they would hold whom the last
/// one was made for.
final class Cbor {
    static final CBORMapper MAPPER = new CBORMapper(CBORFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build());

    private Cbor() {}
}

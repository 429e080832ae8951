package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.wire.WireFormat;
import tools.jackson.databind.node.ObjectNode;

/// What a media server tells, beyond what was recorded.
final class FakeEvent {
    private FakeEvent() {}

    /// What a page sends comes in and can be passed on, or does no more.
    ///
    /// @param type `AUDIO` or `VIDEO`
    /// @param state `FLOWING` or `NOT_FLOWING`
    static ObjectNode flowsOut(String endpoint, String type, String state) {
        ObjectNode event = event(endpoint, "MediaFlowOutStateChanged");
        data(event).put("state", state).put("padName", "default").put("mediaType", type);
        return event;
    }

    /// Something went wrong.
    static ObjectNode fault(String object) {
        ObjectNode event = event(object, "Error");
        data(event).put("errorCode", 40_401).put("description", "made up");
        return event;
    }

    private static ObjectNode event(String object, String type) {
        ObjectNode event =
                WireFormat.mapper().createObjectNode().put("jsonrpc", "2.0").put("method", "onEvent");
        ObjectNode value = event.putObject("params").putObject("value");
        value.put("object", object).put("type", type);
        value.putObject("data")
                .put("source", object)
                .put("timestampMillis", "1795470317259")
                .put("type", type)
                .putArray("tags");
        return event;
    }

    private static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.path("params").path("value").path("data");
    }
}

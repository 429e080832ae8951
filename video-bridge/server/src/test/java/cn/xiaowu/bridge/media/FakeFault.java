package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.wire.WireFormat;
import tools.jackson.databind.node.ObjectNode;

/// A refusal, as a media server words it.
final class FakeFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;
    private final String type;

    FakeFault(int code, String type, String message) {
        super(message);
        this.code = code;
        this.type = type;
    }

    ObjectNode toJson() {
        ObjectNode error = WireFormat.mapper().createObjectNode().put("code", code);
        error.put("message", getMessage()).putObject("data").put("type", type);
        return error;
    }
}

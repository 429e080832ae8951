package cn.xiaowu.provisioning.contract;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// An object's keys, read one by one and counted off, so that each missing, wrong or unknown one is named.
final class JsonKeys {
    private final String prefix;
    private final JsonNode node;
    private final Set<String> known = new LinkedHashSet<>();

    /// @param prefix where the object is, as `devices.`; empty at the top
    JsonKeys(String prefix, JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(prefix.isEmpty() ? "it is no JSON object" : prefix + " is no object");
        }
        this.prefix = prefix;
        this.node = node;
    }

    String text(String key) {
        JsonNode value = required(key);
        if (!value.isString()) {
            throw new IllegalArgumentException("the key " + prefix + key + " is no text");
        }
        return value.stringValue();
    }

    int number(String key) {
        JsonNode value = required(key);
        if (!value.isInt()) {
            throw new IllegalArgumentException("the key " + prefix + key + " is no whole number");
        }
        return value.intValue();
    }

    int number(String key, int fallback) {
        known.add(key);
        return node.has(key) ? number(key) : fallback;
    }

    boolean truth(String key) {
        JsonNode value = required(key);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("the key " + prefix + key + " is neither true nor false");
        }
        return value.booleanValue();
    }

    JsonKeys object(String key) {
        return new JsonKeys(prefix + key + ".", required(key));
    }

    void refuseOthers() {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("the key " + prefix + key + " is unknown");
            }
        }
    }

    private JsonNode required(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the key " + prefix + key + " is missing");
        }
        return value;
    }
}

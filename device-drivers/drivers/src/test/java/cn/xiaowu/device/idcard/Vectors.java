package cn.xiaowu.device.idcard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The synthetic byte vectors of the protocol, and the sample numbers of the standards. All persons are invented.
public final class Vectors {
    private final JsonNode root;

    private Vectors(String file) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(file), file)) {
            root = new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Frames of the reader.
    public static Vectors frames() {
        return new Vectors("/cn/xiaowu/device/idcard/sam-frames.json");
    }

    /// Numbers of people and organisations.
    public static Vectors numbers() {
        return new Vectors("/cn/xiaowu/device/idcard/id-and-uscc.json");
    }

    /// The text at a JSON pointer.
    public String text(String pointer) {
        JsonNode node = root.at(pointer);
        if (!node.isString()) {
            throw new IllegalArgumentException("no text at " + pointer);
        }
        return node.asString();
    }

    /// The bytes written in hexadecimal at a JSON pointer.
    public byte[] bytes(String pointer) {
        return HexFormat.of().parseHex(text(pointer));
    }

    /// The whole numbers at a JSON pointer.
    public List<Integer> numbersAt(String pointer) {
        return elements(pointer).map(JsonNode::asInt).toList();
    }

    /// The elements of the array at a JSON pointer.
    public Stream<JsonNode> elements(String pointer) {
        return root.at(pointer).valueStream();
    }
}

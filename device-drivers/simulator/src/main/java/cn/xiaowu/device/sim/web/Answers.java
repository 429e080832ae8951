package cn.xiaowu.device.sim.web;

import io.javalin.http.Context;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads requests and writes answers. Nothing is cached: everything changes under the page's feet.
final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    static void json(Context context, Object body) {
        write(context, "application/json", JSON.writeValueAsBytes(body));
    }

    static void refuse(Refusal refusal, Context context) {
        context.status(refusal.status());
        write(context, "application/problem+json", JSON.writeValueAsBytes(refusal.problem()));
    }

    static void png(Context context, BufferedImage picture) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        write(context, "image/png", png.toByteArray());
    }

    /// @throws Refusal if the body is no such thing
    static <T> T read(Context context, Class<T> type) {
        try {
            return JSON.readValue(context.bodyAsBytes(), type);
        } catch (JacksonException e) {
            throw Refusal.badRequest("the body is not the JSON that belongs here");
        }
    }

    private static void write(Context context, String type, byte[] body) {
        context.header("Cache-Control", "no-store").contentType(type).result(body);
    }
}

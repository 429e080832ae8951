package cn.xiaowu.bridge.stills;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.booths.BoothRoutes;
import cn.xiaowu.bridge.web.Json;
import cn.xiaowu.bridge.web.Problem;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.StillId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.IOException;
import java.util.UUID;

/// What booths hand in of stills.
///
/// | request | answer |
/// |---|---|
/// | `POST /v1/stills/{call}` JPEG | 200 [Kept] · 400 no call, no JPEG · 413 larger than 8 MiB |
public final class StillRoutes {
    private final Stills stills;

    /// @param stills keeps them
    public StillRoutes(Stills stills) {
        this.stills = stills;
    }

    /// What the booth is told.
    ///
    /// @param still its name
    public record Kept(StillId still) {}

    /// Adds the route.
    public void addTo(RoutesConfig routes) {
        routes.post("/v1/stills/{call}", this::keep);
    }

    private void keep(Context context) throws IOException {
        BoothId booth = BoothRoutes.boothOf(context.req()).orElseThrow(ForbiddenResponse::new);
        CallId call = callOf(context);
        byte[] jpeg = context.req().getInputStream().readNBytes(Stills.LARGEST + 1);
        if (jpeg.length > Stills.LARGEST) {
            Problem.of(413, "too-large", "A still has at most " + Stills.LARGEST + " bytes.")
                    .answer(context);
        } else if (!isJpeg(jpeg)) {
            Problem.of(400, "no-jpeg", "The body is no JPEG.").answer(context);
        } else {
            Json.answer(context, new Kept(stills.keep(booth, call, jpeg)));
        }
    }

    private static CallId callOf(Context context) {
        try {
            return new CallId(UUID.fromString(context.pathParam("call")));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse();
        }
    }

    /// By its first bytes (ISO/IEC 10918-1: start of image, then another marker).
    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF;
    }
}

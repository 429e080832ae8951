package cn.xiaowu.kiosk.screen;

import cn.xiaowu.contract.call.CallId;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiPredicate;

/// Where the page hands in a still that the clerk asked for.
///
/// | request | answer |
/// |---|---|
/// | `POST /still?call` and the JPEG as body | 204 handed on · 400 no call · 403 no token · 413 too large · 502 the
/// bridge
/// did not take it |
///
/// Nothing of it is kept here.
final class StillDoor {
    private static final int LARGEST = 8 * 1024 * 1024;

    private final ScreenToken token;
    private final BiPredicate<CallId, byte[]> taker;

    /// @param taker hands stills on; waits until they are there, and says whether they are
    StillDoor(ScreenToken token, BiPredicate<CallId, byte[]> taker) {
        this.token = token;
        this.taker = taker;
    }

    void take(Context context) throws IOException {
        if (!token.isCarriedBy(context.header("X-Xiaowu-Token"))) {
            throw new ForbiddenResponse("open the page from this program");
        }
        CallId call = callOf(context);
        byte[] jpeg = context.bodyInputStream().readNBytes(LARGEST + 1);
        try {
            context.status(jpeg.length > LARGEST ? 413 : taker.test(call, jpeg) ? 204 : 502);
        } finally {
            Arrays.fill(jpeg, (byte) 0);
        }
    }

    private static CallId callOf(Context context) {
        try {
            return new CallId(UUID.fromString(String.valueOf(context.queryParam("call"))));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("no such call");
        }
    }
}

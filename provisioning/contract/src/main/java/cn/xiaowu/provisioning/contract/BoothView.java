package cn.xiaowu.provisioning.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A booth as the technician sees it: one entry of `GET /api/booths`.
///
/// @param boothId the booth
/// @param name what citizens read
/// @param divisionCode division code
/// @param divisionName its Chinese name
/// @param address where the booth stands
/// @param servicePhone whom a citizen may call
/// @param devices where the devices are
/// @param idleSeconds how long nobody may touch anything before the session ends
/// @param state how far its enrolment has come
/// @param claimExpiresAt until when a claim code is open; null if none is
/// @param certificateExpiresAt until when its certificate is good; null if it has none
/// @param lastSeenAt when its agent last asked for its configuration; null if never
public record BoothView(
        BoothId boothId,
        String name,
        String divisionCode,
        String divisionName,
        String address,
        String servicePhone,
        Devices devices,
        int idleSeconds,
        EnrolmentState state,
        @Nullable Instant claimExpiresAt,
        @Nullable Instant certificateExpiresAt,
        @Nullable Instant lastSeenAt) {}

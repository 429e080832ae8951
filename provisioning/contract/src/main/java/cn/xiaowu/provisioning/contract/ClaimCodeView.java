package cn.xiaowu.provisioning.contract;

import java.time.Instant;

/// A new claim code: the answer of `POST /api/booths/{id}/claim-codes`. It is told this once and kept by nobody.
///
/// @param boothId the booth that it enrols
/// @param code the code
/// @param expiresAt until when it is good
/// @param enrolmentUrl the address that the agent is to be given
public record ClaimCodeView(BoothId boothId, ClaimCode code, Instant expiresAt, String enrolmentUrl) {}

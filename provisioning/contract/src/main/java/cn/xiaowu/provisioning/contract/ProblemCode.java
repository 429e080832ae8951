package cn.xiaowu.provisioning.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// Why the provisioning server refused. Each is the end of a problem's type, in small letters with hyphens.
public enum ProblemCode {
    /// The claim code does not belong to this booth.
    CLAIM_WRONG(401, "the claim code is wrong"),
    /// The claim code enrolled a booth already.
    CLAIM_USED(409, "the claim code was used already"),
    /// The claim code's time is over, or a newer one took its place.
    CLAIM_EXPIRED(410, "the claim code has expired"),
    /// Too many wrong codes were tried.
    CLAIM_LOCKED(423, "the claim code is locked after too many wrong tries"),
    /// The certificate request can't be read, is not signed by its own key, or names another booth.
    BAD_REQUEST_FILE(400, "the certificate request can't be accepted"),
    /// No certificate came with the request, or one that a newer certificate has replaced.
    CERTIFICATE_REFUSED(403, "the booth's certificate is not accepted"),
    /// Name or password is wrong; which one is not told.
    LOGIN_WRONG(401, "name or password is wrong"),
    /// Log in first.
    LOGIN_NEEDED(401, "log in first"),
    /// Too many tries; wait a few minutes.
    TOO_MANY_TRIES(429, "too many tries, wait some minutes"),
    /// The request did not come from the portal's own page.
    FOREIGN_ORIGIN(403, "the request does not come from this portal"),
    /// Something sent does not fit; the detail names the member.
    INVALID(400, "what was sent does not fit"),
    /// There is another booth with this id.
    BOOTH_EXISTS(409, "there is a booth with this id already"),
    /// There is nothing here.
    NOT_FOUND(404, "there is nothing here"),
    /// A fault of the server; its log tells more.
    FAULT(500, "the server has a fault"),
    /// A code that this program does not know yet.
    UNKNOWN(500, "an unknown problem");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// The HTTP status that it is answered with.
    public int status() {
        return status;
    }

    /// A sentence without its capital and full stop.
    public String title() {
        return title;
    }

    /// As it is written on the wire, `claim-used`.
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The code that is written so; [#UNKNOWN] where there is none.
    @JsonCreator
    public static ProblemCode of(String slug) {
        return Arrays.stream(values())
                .filter(code -> code.slug().equals(slug))
                .findFirst()
                .orElse(UNKNOWN);
    }
}

package cn.xiaowu.provisioning.contract;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the members of a site may be. Each refusal begins with the member's name, so that a form can show it there.
final class SiteRules {
    static final int DEFAULT_IDLE_SECONDS = 60;

    private static final Pattern DIVISION = Pattern.compile("[0-9]{6}");
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9-]{3,17}");
    private static final Pattern PORT = Pattern.compile("/[^\\p{Cntrl}]{1,254}");
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ADDRESS = 200;
    private static final int SHORTEST_IDLE_SECONDS = 10;
    private static final int LONGEST_IDLE_SECONDS = 600;

    private SiteRules() {}

    static void requireAll(
            String name,
            String divisionCode,
            String divisionName,
            String address,
            String servicePhone,
            int idleSeconds) {
        requireText("name", name, LONGEST_NAME);
        requirePresent("divisionCode", divisionCode);
        require("divisionCode", DIVISION.matcher(divisionCode).matches(), "a division code has six digits");
        requireText("divisionName", divisionName, LONGEST_NAME);
        requireText("address", address, LONGEST_ADDRESS);
        requirePresent("servicePhone", servicePhone);
        require("servicePhone", PHONE.matcher(servicePhone).matches(), "a telephone number has 3 to 18 digits");
        require(
                "idleSeconds",
                idleSeconds >= SHORTEST_IDLE_SECONDS && idleSeconds <= LONGEST_IDLE_SECONDS,
                "the time without a touch is 10 to 600 seconds");
    }

    static void requirePort(String member, String port) {
        requirePresent("devices." + member, port);
        require("devices." + member, PORT.matcher(port).matches(), "a port is an absolute path, like /dev/ttyS0");
    }

    static void requireHttps(String member, URI address) {
        requirePresent(member, address);
        boolean fits = "https".equals(address.getScheme()) && address.getHost() != null && address.getQuery() == null;
        require(member, fits, "an address begins with https:// and a host");
    }

    /// What comes from the wire may lack a member, whatever its type says.
    static void requirePresent(String member, @Nullable Object value) {
        require(member, value != null, "is missing");
    }

    static int idleSecondsOr60(@Nullable Integer given) {
        return given == null ? DEFAULT_IDLE_SECONDS : given;
    }

    private static void requireText(String member, String text, int longest) {
        requirePresent(member, text);
        boolean fits =
                !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
        require(member, fits, "1 to " + longest + " characters on one line");
    }

    private static void require(String member, boolean fits, String rule) {
        if (!fits) {
            throw new IllegalArgumentException(member + ": " + rule);
        }
    }
}

package cn.xiaowu.bridge.ice;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The URL of a STUN server (RFC 7064) or of a TURN server (RFC 7065). It is looked at before any page gets it, since a
/// browser that can't read one of a page's servers refuses to open the connection at all.
final class IceUrl {
    private static final String STUN_FORM = "stun:HOST:PORT or stuns:HOST:PORT";
    private static final String TURN_FORM =
            "turn:HOST:PORT?transport=udp, turn:HOST:PORT?transport=tcp or turns:HOST:PORT?transport=tcp";

    private static final String PLACE = "(?<host>\\[[^\\]]*]|[^\\[\\]:/?@]+)(:(?<port>[0-9]{1,5}))?";
    private static final Pattern STUN = Pattern.compile("(?<scheme>stuns?):" + PLACE);
    private static final Pattern TURN =
            Pattern.compile("(?<scheme>turns?):" + PLACE + "(\\?transport=(?<transport>udp|tcp))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*\\.?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final int LAST_PORT = 65_535;

    private IceUrl() {}

    /// @throws IllegalArgumentException if it is none, with a sentence that says what to write
    static void checkStun(String url) {
        check(url, STUN, STUN_FORM);
    }

    /// @throws IllegalArgumentException if it is none that browsers can use, with a sentence that says what to write
    static void checkTurn(String url) {
        Matcher parts = check(url, TURN, TURN_FORM);
        if (parts.group("scheme").equals("turns") && "udp".equals(parts.group("transport"))) {
            throw new IllegalArgumentException(
                    url + " asks for DTLS, which browsers don't speak to TURN servers: write ?transport=tcp");
        }
    }

    private static Matcher check(String url, Pattern form, String example) {
        if (url.indexOf('@') >= 0) {
            // Not repeated: what stands before the @ may be a password.
            throw new IllegalArgumentException(
                    "a STUN or TURN server's URL holds neither name nor password, which follow"
                            + " from the TURN secret: write " + example);
        }
        Matcher parts = form.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(url + " is not of the form " + example + hint(url));
        }
        if (!isHost(parts.group("host"))) {
            throw new IllegalArgumentException(
                    url + " names no host: write a name such as turn.example, 192.0.2.1 or [2001:db8::1]");
        }
        if (!isPort(parts.group("port"))) {
            throw new IllegalArgumentException(url + " has a port that does not exist: write one from 1 to 65535");
        }
        return parts;
    }

    private static String hint(String url) {
        if (url.contains("//")) {
            return ": write no slashes";
        }
        boolean bare = url.indexOf('[') < 0
                && url.chars().filter(character -> character == ':').count() > 2;
        return bare ? ": write an IPv6 address in brackets, as in turn:[2001:db8::1]:3478" : "";
    }

    private static boolean isHost(String host) {
        try {
            if (host.startsWith("[")) {
                var _ = Inet6Address.ofLiteral(host.substring(1, host.length() - 1));
                return true;
            }
            if (NUMBERS.matcher(host).matches()) {
                var _ = Inet4Address.ofLiteral(host);
                return host.chars().filter(character -> character == '.').count() == 3;
            }
            return NAME.matcher(host).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPort(@Nullable String port) {
        return port == null || (Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= LAST_PORT);
    }
}

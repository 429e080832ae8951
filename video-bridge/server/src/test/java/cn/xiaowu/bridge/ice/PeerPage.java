package cn.xiaowu.bridge.ice;

import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.wire.WireFormat;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A page of headless Chromium in which two peers meet. For one thread.
final class PeerPage implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /// How two peers met.
    ///
    /// @param word what one heard from the other; empty if they did not meet
    /// @param ways each one's own end of the path
    /// @param complaints of the browser about the servers
    record Meeting(String word, List<Way> ways, List<String> complaints) {}

    /// One end of a path, as `getStats` tells it.
    ///
    /// @param candidateType `relay` if a TURN server is on it
    /// @param relayProtocol how the page speaks to that server: `udp`, `tcp` or `tls`
    /// @param address where the other peer's packets go
    /// @param url of the server, as it was handed out
    record Way(String candidateType, String relayProtocol, String address, String url) {}

    private final Playwright playwright;
    private final Page page;

    /// @param trusted the only certificate outside the web's own that it believes, PEM: named by its key
    PeerPage(Path trusted) throws IOException, GeneralSecurityException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--ignore-certificate-errors-spki-list=" + keyHash(trusted))));
        page = browser.newPage();
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(script()));
    }

    /// Has two peers meet, each by the servers that one page of a call was told.
    Meeting meet(LinkSpec booth, LinkSpec clerk) {
        Object met = page.evaluate("links => window.meet(links)", List.of(asPagesRead(booth), asPagesRead(clerk)));
        return WireFormat.mapper().convertValue(met, Meeting.class);
    }

    private static Object asPagesRead(LinkSpec link) {
        return WireFormat.mapper().convertValue(link, Map.class);
    }

    private static String script() throws IOException {
        try (InputStream file = Objects.requireNonNull(PeerPage.class.getResourceAsStream("/ice/two-peers.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String keyHash(Path certificate) throws IOException, GeneralSecurityException {
        try (InputStream file = Files.newInputStream(certificate)) {
            Certificate read = CertificateFactory.getInstance("X.509").generateCertificate(file);
            byte[] key = read.getPublicKey().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}

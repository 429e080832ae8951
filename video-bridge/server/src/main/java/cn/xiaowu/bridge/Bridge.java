package cn.xiaowu.bridge;

import cn.xiaowu.bridge.booths.BoothRoutes;
import cn.xiaowu.bridge.booths.BoothTls;
import cn.xiaowu.bridge.booths.CodeKeyFile;
import cn.xiaowu.bridge.cases.Cases;
import cn.xiaowu.bridge.catalogue.CatalogueFile;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.catalogue.Catalogue;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole bridge, running.
public final class Bridge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);

    private final Closing closing;
    private final BoothPort boothPort;

    private Bridge(Closing closing, BoothPort boothPort) {
        this.closing = closing;
        this.boothPort = boothPort;
    }

    /// Builds and starts every part.
    ///
    /// @throws RuntimeException with a sentence for whoever starts it; nothing is left running
    public static Bridge start(BridgeSettings settings) {
        var closing = new Closing();
        try {
            return start(settings, closing);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static Bridge start(BridgeSettings settings, Closing closing) {
        BoothTls tls = BoothTls.read(settings.tlsCertificate(), settings.tlsKey(), settings.boothAuthority());
        Database database = closing.add(open(settings));
        Catalogue catalogue = CatalogueFile.read();
        var cases = new Cases(database.jdbi(), catalogue, InstantSource.system());
        var codeKeys = new CodeKeyFile(settings.state().resolve("code-keys.json"));
        var booths = new BoothRoutes(catalogue, cases, codeKeys, "http://" + settings.console());
        BoothPort boothPort = closing.add(BoothPort.open(settings.booth(), tls, booths));
        LOG.info("booths come in at {}:{}", settings.booth().host(), boothPort.number());
        return new Bridge(closing, boothPort);
    }

    private static Database open(BridgeSettings settings) {
        return settings.databaseUrl() == null
                ? Database.embedded(settings.state().resolve("postgres").toAbsolutePath())
                : Database.at(settings.databaseUrl());
    }

    /// Where booths come in.
    public int boothPort() {
        return boothPort.number();
    }

    @Override
    public void close() {
        closing.close();
    }
}

package cn.xiaowu.provisioning.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The site file as JSON. Strict where messages are tolerant: a misspelt key must not pass for a default.
final class SiteFileFormat {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /// Far more than any site needs.
    private static final int LARGEST = 64 * 1024;

    private SiteFileFormat() {}

    static SiteFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("it is larger than a site file can be");
            }
            var root = new JsonKeys("", MAPPER.readTree(Files.readAllBytes(file)));
            SiteFile site = site(root, folderOf(file));
            root.refuseOthers();
            return site;
        } catch (NoSuchFileException e) {
            throw new SiteFileException("the site file " + file + " is not there: enrol the booth first", e);
        } catch (IOException e) {
            throw new SiteFileException("the site file " + file + " can't be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new SiteFileException("the site file " + file + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new SiteFileException("the site file " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    private static SiteFile site(JsonKeys keys, Path folder) {
        return new SiteFile(
                keys.number("version"),
                new BoothId(keys.text("boothId")),
                keys.text("name"),
                keys.text("divisionCode"),
                keys.text("divisionName"),
                keys.text("address"),
                keys.text("servicePhone"),
                URI.create(keys.text("bridgeUrl")),
                folder.resolve(keys.text("certificate")),
                folder.resolve(keys.text("privateKey")),
                folder.resolve(keys.text("trust")),
                devices(keys.object("devices")),
                keys.number("idleSeconds", SiteRules.DEFAULT_IDLE_SECONDS));
    }

    private static Devices devices(JsonKeys keys) {
        var devices =
                new Devices(keys.text("reader"), keys.text("scanner"), keys.text("printer"), keys.truth("simulated"));
        keys.refuseOthers();
        return devices;
    }

    static byte[] bytes(SiteFile site, Path file) {
        Path folder = folderOf(file);
        ObjectNode root = MAPPER.createObjectNode()
                .put("version", site.version())
                .put("boothId", site.boothId().value())
                .put("name", site.name())
                .put("divisionCode", site.divisionCode())
                .put("divisionName", site.divisionName())
                .put("address", site.address())
                .put("servicePhone", site.servicePhone())
                .put("bridgeUrl", site.bridgeUrl().toString())
                .put("certificate", named(site.certificate(), folder))
                .put("privateKey", named(site.privateKey(), folder))
                .put("trust", named(site.trust(), folder));
        root.set("devices", MAPPER.valueToTree(site.devices()));
        root.put("idleSeconds", site.idleSeconds());
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String named(Path path, Path folder) {
        return path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is no file");
        }
        return parent;
    }
}

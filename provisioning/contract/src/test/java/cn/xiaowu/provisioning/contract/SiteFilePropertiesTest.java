package cn.xiaowu.provisioning.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class SiteFilePropertiesTest {
    private static Path folder = Path.of("");

    @BeforeContainer
    static void makesAFolder() throws IOException {
        folder = Files.createTempDirectory("site-file");
    }

    @AfterContainer
    static void removesTheFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("site.json"));
        Files.deleteIfExists(folder);
    }

    @Property(tries = 100)
    void whateverIsWrittenIsReadBack(
            @ForAll("lines") String name,
            @ForAll("lines") String address,
            @ForAll @IntRange(min = 10, max = 600) int idle)
            throws IOException {
        // Given
        Path file = folder.resolve("site.json");
        var site = SiteFile.of(site(name, address, idle), beside("booth.crt"), beside("booth.key"), beside("root.crt"));
        // When
        site.write(file);
        // Then
        assertThat(SiteFile.read(file)).isEqualTo(site);
    }

    @Property(tries = 200)
    void aFileCutOffAnywhereIsRefused(@ForAll @IntRange(max = 600) int length) throws IOException {
        // Given
        Path file = folder.resolve("site.json");
        SiteFile.of(Samples.SITE, beside("booth.crt"), beside("booth.key"), beside("root.crt"))
                .write(file);
        byte[] whole = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        // When
        Files.write(file, Arrays.copyOf(whole, Math.min(length, whole.length - 1)));
        // Then
        assertThatThrownBy(() -> SiteFile.read(file)).isInstanceOf(SiteFileException.class);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withCharRange('一', '龥')
                .ofMinLength(1)
                .ofMaxLength(50);
    }

    private static Path beside(String name) {
        return folder.resolve(name);
    }

    private static SiteConfiguration site(String name, String address, int idle) {
        SiteConfiguration site = Samples.SITE;
        return new SiteConfiguration(
                site.boothId(),
                name,
                site.divisionCode(),
                site.divisionName(),
                address,
                site.servicePhone(),
                site.bridgeUrl(),
                site.devices(),
                idle);
    }
}

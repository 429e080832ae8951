package cn.xiaowu.provisioning.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void namesTheFile() {
        file = folder.resolve("site.json");
    }

    @Test
    void isReadBackAsItWasWritten() throws IOException {
        // Given
        SiteFile site = site();
        // When
        site.write(file);
        // Then
        assertThat(SiteFile.read(file)).isEqualTo(site);
    }

    @Test
    void canBeMovedWithItsFolder() throws IOException {
        // Given
        site().write(file);
        // When
        Path moved = Files.move(
                folder.resolve("site.json"),
                Files.createDirectory(folder.resolve("new")).resolve("site.json"));
        // Then
        assertThat(SiteFile.read(moved).certificate()).isEqualTo(folder.resolve("new/booth.crt"));
    }

    @Test
    void keepsAPathElsewhere() throws IOException {
        // Given
        Path elsewhere = Path.of("/etc/xiaowu/root.crt");
        // When
        SiteFile.of(Samples.SITE, folder.resolve("booth.crt"), folder.resolve("booth.key"), elsewhere)
                .write(file);
        // Then
        assertThat(SiteFile.read(file).trust()).isEqualTo(elsewhere);
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        site().write(file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isReplacedWithoutLeavings() throws IOException {
        // Given
        Files.writeString(file, "the file of yesterday");
        // When
        site().write(file);
        // Then
        assertThat(SiteFile.read(file)).isEqualTo(site());
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version",
                "boothId",
                "name",
                "divisionCode",
                "divisionName",
                "address",
                "servicePhone",
                "bridgeUrl",
                "certificate",
                "privateKey",
                "trust",
                "devices"
            })
    void namesTheKeyThatIsMissing(String key) throws IOException {
        change("\"" + key + "\"", "\"" + key + "Misspelt\"");
        assertRefused("the key " + key + " is missing");
    }

    @Test
    void namesTheKeyThatIsMissingAmongTheDevices() throws IOException {
        change("\"scanner\"", "\"scaner\"");
        assertRefused("the key devices.scanner is missing");
    }

    @Test
    void namesTheKeyThatIsUnknown() throws IOException {
        change("\"idleSeconds\"", "\"idleSecs\"");
        assertRefused("the key idleSecs is unknown");
    }

    @Test
    void namesTheKeyThatIsUnknownAmongTheDevices() throws IOException {
        change("\"simulated\"", "\"camera\" : \"/dev/video0\", \"simulated\"");
        assertRefused("the key devices.camera is unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\" : 1', '\"version\" : 2', version: this program reads version 1 only",
        "'\"version\" : 1', '\"version\" : \"1\"', the key version is no whole number",
        "'\"B00001\"', '\"b1\"', a booth's id has 2 to 12 capitals and digits",
        "'https:', 'http:', bridgeUrl: an address begins with https://",
        "'\"330106\"', '\"33010\"', divisionCode: a division code has six digits",
        "'/dev/ttyS0', 'ttyS0', devices.reader: a port is an absolute path",
        "'\"simulated\" : false', '\"simulated\" : \"no\"', the key devices.simulated is neither true nor false",
        "'\"idleSeconds\" : 60', '\"idleSeconds\" : 5', idleSeconds: the time without a touch",
    })
    void saysWhatIsWrong(String before, String after, String sentence) throws IOException {
        change(before, after);
        assertRefused(sentence);
    }

    @Test
    void waitsSixtySecondsWhereTheFileIsSilent() throws IOException {
        change(",\n  \"idleSeconds\" : 60", "");
        assertThat(SiteFile.read(file).idleSeconds()).isEqualTo(60);
    }

    @Test
    void saysThatItIsNotThere() {
        assertThatThrownBy(() -> SiteFile.read(file))
                .isInstanceOf(SiteFileException.class)
                .hasMessage("the site file " + file + " is not there: enrol the booth first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"version\":1,\"version\":1}", "\u0000"})
    void refusesWhatIsNoSiteFile(String content) throws IOException {
        Files.writeString(file, content);
        assertThatThrownBy(() -> SiteFile.read(file))
                .isInstanceOf(SiteFileException.class)
                .hasMessageContaining(file.toString());
    }

    private void change(String before, String after) throws IOException {
        site().write(file);
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> SiteFile.read(file))
                .isInstanceOf(SiteFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(sentence);
    }

    private SiteFile site() {
        return SiteFile.of(
                Samples.SITE, folder.resolve("booth.crt"), folder.resolve("booth.key"), folder.resolve("root.crt"));
    }
}

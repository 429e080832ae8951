package cn.xiaowu.device.sim.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeShelfTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesTheCodesLaidReady() throws Exception {
        Files.writeString(folder.resolve("prepared-yi.txt"), "XW1:B\n");
        Files.writeString(folder.resolve("prepared-jia.txt"), "XW1:A\n");
        Files.writeString(folder.resolve("notes.md"), "no code");

        assertThat(new CodeShelf(folder).names()).containsExactly("prepared-jia", "prepared-yi");
        assertThat(new CodeShelf(folder).text("prepared-jia")).contains("XW1:A");
    }

    @Test
    void hasNothingOutsideItsFolder() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Path inside = Files.createDirectory(folder.resolve("codes"));

        assertThat(new CodeShelf(inside).text("../secret")).isEmpty();
        assertThat(new CodeShelf(inside).text("secret")).isEmpty();
    }

    @Test
    void isEmptyWithoutAFolder() throws Exception {
        assertThat(new CodeShelf(null).names()).isEmpty();
        assertThat(new CodeShelf(folder.resolve("missing")).names()).isEmpty();
    }
}

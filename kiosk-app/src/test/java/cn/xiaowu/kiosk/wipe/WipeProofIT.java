package cn.xiaowu.kiosk.wipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WipeProofIT {
    @TempDir
    Path folder;

    private final List<String> memory = new ArrayList<>();
    private WipeProof proof;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.createDirectories(folder.resolve("browser/Default"));
        proof = WipeProof.of(folder, folder.resolve("state"), folder.resolve("browser"));
    }

    @Test
    void findsWhatIsStillInMemoryAndNoLongerWhenItIsLetGo() {
        memory.add(secret());
        MaskedTraces traces = MaskedTraces.of(List.of(secret()));

        assertThat(proof.residues(traces)).containsExactly("heap");

        memory.clear();
        assertThat(proof.residues(traces)).isEmpty();
    }

    @Test
    void namesTheFileInWhichSomethingWasLeft() throws IOException {
        MaskedTraces traces = MaskedTraces.of(List.of(secret()));
        Files.writeString(folder.resolve("browser/Default/History"), "x" + secret());

        assertThat(proof.residues(traces)).containsExactly("browser:Default/History");
    }

    @Test
    void leavesNoDumpBehind() throws IOException {
        proof.residues(MaskedTraces.of(List.of(secret())));

        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("state", "browser");
        }
    }

    @Test
    void countsAPlaceThatCannotBeLookedThroughAsUnproved() {
        var blind = WipeProof.of(folder.resolve("missing"), folder.resolve("state"), null);

        assertThat(blind.residues(MaskedTraces.of(List.of(secret())))).containsExactly("unproved:HeapMemory");
    }

    /// Made at run time, so that it is in no constant pool.
    private static String secret() {
        return new StringBuilder("X200132194915010111").reverse().append("样例").toString();
    }
}

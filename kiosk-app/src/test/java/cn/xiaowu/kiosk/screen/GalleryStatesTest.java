package cn.xiaowu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.xiaowu.contract.screen.Screen;
import cn.xiaowu.contract.screen.ScreenState;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The gallery's golden states are what this program could send.
class GalleryStatesTest {
    private static final Path STATES = Path.of("screen/gallery/states");

    @TestFactory
    Stream<DynamicTest> eachStateIsWrittenAsItWasRead() throws IOException {
        return states().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> roundTrip(file)));
    }

    @Test
    void everyScreenIsInTheGallery() throws IOException {
        var shown = states().stream()
                .map(file -> read(file).screen().getClass().getSimpleName())
                .distinct();

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Screen.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static void roundTrip(Path file) throws IOException {
        JsonNode golden = WireFormat.mapper().readTree(Files.readString(file));
        String written = WireFormat.mapper().writeValueAsString(read(file));

        assertThat(WireFormat.mapper().readTree(written)).isEqualTo(golden);
    }

    private static ScreenState read(Path file) {
        return WireFormat.mapper().readValue(file, ScreenState.class);
    }

    private static List<Path> states() throws IOException {
        try (Stream<Path> files = Files.list(STATES)) {
            return files.sorted().toList();
        }
    }
}

package cn.xiaowu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.contract.screen.PageMessage;
import cn.xiaowu.contract.screen.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Golden files `wire/<family>/<message>.json`: what Java reads and writes, and what the pages' tests read too.
class GoldenMessagesTest {
    private static final Path WIRE = Path.of("src/test/resources/wire");
    private static final List<Class<?>> FAMILIES = List.of(
            BoothMessage.class,
            BridgeMessage.class,
            ClerkMessage.class,
            ConsoleMessage.class,
            PageMessage.class,
            KioskMessage.class,
            Intent.class,
            Screen.class,
            CallView.class,
            Signal.class);

    @TestFactory
    Stream<DynamicTest> eachGoldenMessageIsWrittenAsItWasRead() {
        return FAMILIES.stream()
                .flatMap(family -> files(family)
                        .map(file -> dynamicTest(WIRE.relativize(file).toString(), () -> roundTrip(family, file))));
    }

    @Test
    void eachMessageHasAGoldenFile() {
        assertThat(FAMILIES)
                .allSatisfy(family -> assertThat(Arrays.stream(family.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .filter(name -> !name.equals("Unknown")))
                        .containsExactlyInAnyOrderElementsOf(files(family)
                                .map(GoldenMessagesTest::messageName)
                                .toList()));
    }

    private static void roundTrip(Class<?> family, Path file) throws IOException {
        JsonNode golden = WireFormat.mapper().readTree(Files.readString(file));
        Object message = WireFormat.mapper().treeToValue(golden, family);

        assertThat(message.getClass().getSimpleName()).isEqualTo(messageName(file));
        String written = WireFormat.mapper().writerFor(family).writeValueAsString(message);
        assertThat(WireFormat.mapper().readTree(written)).isEqualTo(golden);
    }

    private static String messageName(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static Stream<Path> files(Class<?> family) {
        try (Stream<Path> files = Files.list(WIRE.resolve(family.getSimpleName()))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException("no golden files for " + family.getSimpleName(), e);
        }
    }
}

package cn.xiaowu.device.equipment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads equipment files: JSON, one for each model of booth. Every key may be missing, and then is the usual; one that
/// is not known is refused, since a misspelt key must not pass for a default.
public final class EquipmentFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Far more than any booth needs.
    private static final int LARGEST = 64 * 1024;

    private EquipmentFile() {}

    /// Reads a file.
    ///
    /// @throws EquipmentException if it is not there, is no JSON, or says what can't be
    public static Equipment read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("it is larger than such a file can be");
            }
            return MAPPER.readValue(Files.readAllBytes(file), EquipmentKeys.class)
                    .equipment();
        } catch (NoSuchFileException e) {
            throw new EquipmentException("the equipment file " + file + " is not there", e);
        } catch (IOException e) {
            throw new EquipmentException("the equipment file " + file + " can't be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new EquipmentException(
                    "the equipment file " + file + " can't be used: " + place(e) + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new EquipmentException("the equipment file " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    /// The key that is at fault, such as `io.outputs.FAN: `.
    private static String place(JacksonException e) {
        String keys = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .map(String::valueOf)
                .collect(Collectors.joining("."));
        return keys.isEmpty() ? "" : keys + ": ";
    }
}

package cn.xiaowu.contract.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xiaowu.contract.call.CallId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentIdTest {
    private static final CallId CALL = CallId.random();

    @Test
    void isReadAsItWasWritten() {
        var id = new SegmentId(CALL, new TrackId("lead-2"), 17);

        assertThat(SegmentId.read(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "citizen.0",
                "7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11.../etc.0",
                "7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11.Citizen.0",
                "7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11.citizen.00000",
                "7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11.citizen.-1",
                "7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11.citizen.0/.."
            })
    void isNotReadFromWhatItWouldNotWrite(String text) {
        assertThat(SegmentId.read(text)).isEmpty();
    }

    @Test
    void hasNoIndexBelowZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SegmentId(CALL, new TrackId("citizen"), -1));
    }
}

package cn.xiaowu.bridge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {
    @Test
    void aSecondBridgeIsKeptAwayUntilTheFirstHasStopped(@TempDir Path state) throws IOException {
        StateLock first = StateLock.take(state);

        assertThatThrownBy(() -> StateLock.take(state))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("another bridge");

        first.close();
        StateLock.take(state).close();
    }
}

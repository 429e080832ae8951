package cn.xiaowu.device.sim.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.fuzz.FuzzResult;
import cn.xiaowu.device.fuzz.FuzzRun;
import cn.xiaowu.device.fuzz.FuzzTarget;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds every parser of the module with what Jazzer thinks of, several at a time.
@Execution(ExecutionMode.CONCURRENT)
class FuzzIT {

    static List<FuzzTarget> targets() throws IOException {
        return FuzzTarget.all();
    }

    /// None only if a target of another module is asked for.
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("targets")
    void findsNoInputThatMakesTheParserFall(FuzzTarget target) throws Exception {
        FuzzResult result = new FuzzRun(target).asAsked();

        assertThat(result.isClean()).as(result.story(target)).isTrue();
        assertThat(result.executions()).as(result.story(target)).isPositive();
    }
}

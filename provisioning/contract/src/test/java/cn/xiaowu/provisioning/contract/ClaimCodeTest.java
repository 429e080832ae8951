package cn.xiaowu.provisioning.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCodeTest {
    private static final ClaimCode CODE = ClaimCode.parse("7K2M-9QXD-41T0");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K2M-9QXD-41T0",
                "7k2m9qxd41t0",
                " 7K2M 9QXD 41T0 ",
                "7K2M–9QXD—4IT0",
                "7K2M-9QXD-4LTO",
                "7k2m-9qxd-4lto"
            })
    void readsWhatAPersonTypes(String typed) {
        assertThat(ClaimCode.parse(typed)).isEqualTo(CODE).hasSameHashCodeAs(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K2M-9QXD-41T", "7K2M-9QXD-41T00", "7K2M-9QXD-41TU", "7K2M_9QXD_41T0", "晓屋晓屋晓屋晓屋晓屋晓屋"})
    void refusesWhatIsNoCodeWithoutRepeatingIt(String typed) {
        assertThatThrownBy(() -> ClaimCode.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a claim code has twelve letters and digits, like 7K2M-9QXD-41TR");
    }

    @Test
    void isPrintedMasked() {
        assertThat(CODE).hasToString("****-****-****");
    }

    @Test
    void isInTheClearOnTheWireOnly() {
        assertThat(ProvisioningJson.mapper().writeValueAsString(CODE)).isEqualTo("\"7K2M-9QXD-41T0\"");
    }

    @Property
    void everyNewCodeIsReadBackHoweverItIsTyped(@ForAll long seed, @ForAll boolean small, @ForAll boolean grouped) {
        // Given
        ClaimCode code = ClaimCode.random(new Random(seed));
        // When
        String typed = grouped ? code.secret() : code.secret().replace("-", "");
        ClaimCode read = ClaimCode.parse(small ? typed.toLowerCase(Locale.ROOT) : typed);
        // Then
        assertThat(read).isEqualTo(code);
        assertThat(read.secret()).isEqualTo(code.secret()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    }

    @Property
    void noTextDoesWorseThanBeingRefused(@ForAll @StringLength(max = 100) String typed) {
        try {
            assertThat(ClaimCode.parse(typed).secret()).hasSize(14);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("a claim code has");
        }
    }
}

package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every row of the table of status bytes, from an answer's bytes.
class SamStatusTest {
    @ParameterizedTest
    @CsvSource({
        "90, DONE, OK",
        "9F, CARD_FOUND, OK",
        "91, NO_SUCH_ITEM, EMPTY",
        "10, CHECKSUM_ERROR, LINK",
        "11, LENGTH_ERROR, LINK",
        "21, BAD_COMMAND, BUG",
        "23, NOT_PERMITTED, BUG",
        "24, UNKNOWN_ERROR, DEVICE",
        "31, SAM_REFUSED_BY_CARD, CARD_REPLACE",
        "32, CARD_REFUSED_BY_SAM, CARD_REPORT",
        "33, DATA_NOT_VERIFIED, CARD_REPLACE",
        "37, FINGERPRINT_NOT_VERIFIED, CARD_REPLACE",
        "3F, INFORMATION_LENGTH_WRONG, CARD_REPLACE",
        "40, UNKNOWN_CARD, CARD_OTHER",
        "41, READ_FAILED, CARD_REPLACE",
        "47, RANDOM_FAILED, CARD_RETRY",
        "60, SELF_TEST_FAILED, DEVICE_DOWN",
        "66, NOT_AUTHORISED, DEVICE_DOWN",
        "80, NO_CARD, IDLE",
        "81, SELECT_FAILED, CARD_REPLACE",
        "FF, COMMUNICATION_FAULT, LINK",
        "67, VENDOR_67, DEVICE",
        "69, VENDOR_69, DEVICE",
        "71, VENDOR_71, DEVICE",
        "72, VENDOR_72, DEVICE",
        "73, VENDOR_73, DEVICE",
        "00, UNKNOWN, DEVICE",
        "01, UNKNOWN, DEVICE"
    })
    void everyStatusByteHasItsMeaning(String code, SamStatus status, SamVerdict verdict) {
        // The card's own words, 63 C0 here, decide nothing.
        var frame = new SamFrame(new byte[] {0x63, (byte) 0xC0, (byte) Integer.parseInt(code, 16)});

        SamStatus read = SamReply.of(frame).orElseThrow().status();

        assertThat(read).isEqualTo(status);
        assertThat(read.verdict()).isEqualTo(verdict);
    }

    @Test
    void everyStatusHasWordsInBothLanguages() {
        assertThat(Arrays.stream(SamStatus.values()).map(SamStatus::meaning)).allSatisfy(meaning -> {
            assertThat(meaning.chinese()).isNotBlank();
            assertThat(meaning.english()).isNotBlank();
        });
    }
}

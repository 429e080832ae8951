package cn.xiaowu.bridge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketTest {
    @ParameterizedTest
    @CsvSource({"1, A001", "12, A012", "999, A999", "1000, B001", "25974, Z999", "25975, A001"})
    void numbersGoFromLetterToLetter(int serial, String label) {
        assertThat(Ticket.label(serial)).isEqualTo(label);
    }
}
